-- Employers that are contacted on somebody's behalf: after a yes, and with no more said than the participant has chosen.

create table app.employer_contact (
  id uuid primary key,
  enrolment_id uuid not null,
  audience_id uuid not null,
  employer text not null constraint employer_length check (char_length(employer) <= 200),
  place text constraint place_length check (char_length(place) <= 200),
  purpose text constraint purpose_length check (char_length(purpose) <= 500),
  approval text check (approval in ('yes', 'no', 'talk', 'withdrawn')),
  approval_on date,
  disclosure text check (disclosure in ('nothing', 'adjustments', 'more')),
  disclosure_on date,
  disclosure_words text constraint disclosure_words_length check (char_length(disclosure_words) <= 500),
  created_by uuid references app.person,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (btrim(employer) <> '')
);
comment on table app.employer_contact is 'An employer that a worker proposes to contact (Supported Employment, programmes B and C). Nobody is contacted before the participant says yes, and what that yes was given to never changes.';
comment on column app.employer_contact.purpose is 'What it would be for: a job, a visit, work practice.';
comment on column app.employer_contact.approval is 'By the participant alone; withdrawn at any time and without a reason. null = not answered.';
comment on column app.employer_contact.approval_on is 'The day of the answer, by the database''s clock. `disclosure_on`: of the choice.';
comment on column app.employer_contact.disclosure is 'What may be said about help and needs: nothing, what has to be adjusted at work, or more. null = nothing has been chosen, so nothing may be said.';
comment on column app.employer_contact.disclosure_words is 'The same in the participant''s own words.';
create index on app.employer_contact (created_by);
select private.add_synced_table('employer_contact');
insert into private.authority (tbl, col, writer, merge) values
  ('employer_contact', 'employer', 'worker', 'last'), ('employer_contact', 'place', 'worker', 'last'), ('employer_contact', 'purpose', 'worker', 'last'),
  -- An old tap from another phone must not open what was closed since.
  ('employer_contact', 'approval', 'participant', 'state'), ('employer_contact', 'disclosure', 'participant', 'state'),
  ('employer_contact', 'disclosure_words', 'participant', 'text');
grant insert (id, enrolment_id, audience_id, employer, place, purpose),
  update (approval, disclosure, disclosure_words), delete on app.employer_contact to authenticated;
create policy employer_contact_create on app.employer_contact for insert to authenticated
  with check (audience_id in (select a.id from app.audience a where a.kind = 'team' and a.id = any (array(select private.my_audiences()))));
comment on policy employer_contact_create on app.employer_contact is 'A worker proposes, and the whole team reads it.';
create policy employer_contact_answer on app.employer_contact for update to authenticated
  using (audience_id = any (array(select private.my_audiences()))) with check (audience_id = any (array(select private.my_audiences())));
comment on policy employer_contact_answer on app.employer_contact is 'The participant, by private.authority.';
create policy employer_contact_delete on app.employer_contact for delete to authenticated
  using (audience_id = any (array(select private.my_audiences())) and created_by = (select private.me()) and approval is null);
comment on policy employer_contact_delete on app.employer_contact is 'Whoever proposed it takes it back while nobody has answered.';

create function private.date_employer_answers() returns trigger
language plpgsql security invoker set search_path = '' as $$
declare
  today date := (now() at time zone 'Europe/Oslo')::date;
begin
  if new.approval is distinct from old.approval then
    new.approval_on := case when new.approval is not null then today end;
  end if;
  if (new.disclosure, new.disclosure_words) is distinct from (old.disclosure, old.disclosure_words) then
    new.disclosure_on := today;
  end if;
  return new;
end $$;
comment on function private.date_employer_answers() is 'Consent has the day on which it reached the database, whatever a phone thinks the day is.';
create trigger c_date before update on app.employer_contact for each row execute function private.date_employer_answers();
create trigger keep_history after insert or update on app.employer_contact for each row execute function private.keep_history('approval', 'disclosure');

create table app.contact_entry (
  id uuid primary key,
  enrolment_id uuid not null,
  audience_id uuid not null,
  contact_id uuid not null,
  happened_on date not null check (happened_on between '2000-01-01' and '2100-01-01'),
  how text not null check (how in ('visit', 'phone', 'mail', 'workplace_visit', 'job_shadowing')),
  said text not null constraint said_length check (char_length(said) <= 2000),
  next text constraint next_length check (char_length(next) <= 500),
  disclosed text not null check (disclosed in ('nothing', 'adjustments', 'more')),
  created_by uuid references app.person,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (btrim(said) <> ''),
  foreign key (contact_id, enrolment_id) references app.employer_contact (id, enrolment_id)
);
comment on table app.contact_entry is 'What a worker did at an employer on the participant''s behalf, and what came of it. Never changed or deleted: the participant reads all that was done.';
comment on column app.contact_entry.disclosed is 'How much of what the participant has chosen was said.';
create index on app.contact_entry (contact_id, enrolment_id);
create index on app.contact_entry (created_by);
select private.add_synced_table('contact_entry', p_record => true);
insert into private.authority (tbl, col, writer) values ('contact_entry', 'said', 'worker'), ('contact_entry', 'next', 'worker');
grant insert (id, enrolment_id, audience_id, contact_id, happened_on, how, said, next, disclosed) on app.contact_entry to authenticated;
create policy contact_entry_create on app.contact_entry for insert to authenticated
  with check (audience_id in (select a.id from app.audience a where a.kind = 'team' and a.id = any (array(select private.my_audiences()))));
comment on policy contact_entry_create on app.contact_entry is 'A worker of the team, by private.authority.';

create function private.contact_entry_rules() returns trigger
language plpgsql security invoker set search_path = '' as $$
declare
  levels text[] := '{nothing,adjustments,more}';
  may record;
begin
  -- Locked, so that a yes taken back at this moment comes wholly before or wholly after.
  select approval, coalesce(disclosure, 'nothing') as disclosure into may
  from app.employer_contact where id = new.contact_id and enrolment_id = new.enrolment_id for share;
  -- The foreign key tells of one that is not there.
  if not found then return new; end if;
  if may.approval is distinct from 'yes' then
    raise exception 'the participant has not said yes' using errcode = '23514', constraint = 'not_approved';
  end if;
  if array_position(levels, new.disclosed) > array_position(levels, may.disclosure) then
    raise exception 'more was said than the participant has chosen' using errcode = '23514', constraint = 'more_than_chosen';
  end if;
  return new;
end $$;
comment on function private.contact_entry_rules() is 'Nobody is contacted without a yes that holds now, and nothing is said beyond the present choice.';
create trigger c_rules before insert on app.contact_entry for each row execute function private.contact_entry_rules();

create or replace function private.refusal_code(p_state text, p_constraint text) returns text
language sql immutable set search_path = '' as $$
  select case
    when p_state = 'SV404' then 'gone'
    when p_constraint = 'slot_taken' then 'slot_taken'
    when p_state in ('SV409', '23505') then 'used_id'
    when p_state = 'SV423' then 'wrong_state'
    when p_state = 'SV400' then 'malformed'
    when p_state = 'SV901' then 'unknown_table'
    when p_state = 'SV902' then 'unknown_column'
    when p_state = 'SV903' then 'unknown_op'
    when p_state = '42501' then 'forbidden'
    when p_state = '23503' then 'dependency'
    when p_state = '23514' and p_constraint in ('three_at_most', 'period_too_long', 'reason_missing', 'not_approved', 'more_than_chosen',
      'end_before_start') then p_constraint
    when p_state = '23514' and p_constraint like '%\_length' then 'too_long'
    when p_state like '23%' or p_state like '22%' then 'invalid'
    else 'failed'
  end
$$;
