-- The co-operation agreement: every version is a row of its own that is never written again, only answered.

create table app.agreement (
  id uuid primary key,
  enrolment_id uuid not null,
  audience_id uuid not null,
  base_id uuid,
  number int not null default 0,
  parties text not null constraint parties_length check (char_length(parties) between 1 and 500),
  problems text[] not null default '{}' constraint problems_length check (char_length(array_to_string(problems, '')) <= 1000),
  goals text[] not null default '{}' constraint goals_length check (cardinality(goals) <= 20 and char_length(array_to_string(goals, '')) <= 4000),
  more text constraint more_length check (char_length(more) <= 2000),
  starts_on date not null check (starts_on between '2000-01-01' and '2100-01-01'),
  ends_on date check (ends_on between '2000-01-01' and '2100-01-01'),
  rhythm text check (rhythm in ('weekly', 'biweekly', 'monthly', 'when_needed')),
  place_kind text check (place_kind in ('home', 'office', 'phone', 'video', 'outdoors', 'workplace')),
  reason text constraint reason_length check (char_length(reason) <= 500),
  lang text not null default 'nb' constraint lang_length check (char_length(lang) <= 20),
  status text not null default 'proposed' check (status in ('proposed', 'agreed', 'replaced', 'lapsed', 'withdrawn')),
  participant_answer text check (participant_answer in ('yes', 'change')),
  participant_on date,
  worker_answer text check (worker_answer in ('yes', 'change')),
  worker_on date,
  worker_id uuid references app.person,
  created_by uuid references app.person,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint three_at_most check (cardinality(problems) <= 3),
  check (ends_on >= starts_on),
  -- Plain lists: a phone shows each entry as a line.
  check (coalesce(array_ndims(problems), 1) = 1 and coalesce(array_ndims(goals), 1) = 1),
  check (array_position(problems, null) is null and array_position(goals, null) is null)
);
comment on table app.agreement is 'One version of the agreement between participant and worker (OOT, programme E), in plain words. Its words are never changed: who wants others writes a new version, and all are kept.';
comment on column app.agreement.base_id is 'The version that held when this one was written; null = the first.';
comment on column app.agreement.number is 'Counts the versions of an enrolment from 1, by the database.';
comment on column app.agreement.status is 'agreed: holds; one at most. replaced: held before. lapsed: another one was agreed on first. withdrawn: by its author.';
comment on column app.agreement.reason is 'Why it goes on longer than was agreed; an extension has one.';
comment on column app.agreement.worker_id is 'Which worker of the team answered last.';
create unique index agreement_in_force on app.agreement (enrolment_id) where status = 'agreed';
create index on app.agreement (base_id, enrolment_id);
create index on app.agreement (worker_id);
create index on app.agreement (created_by);
select private.add_synced_table('agreement');
alter table app.agreement add foreign key (base_id, enrolment_id) references app.agreement (id, enrolment_id);
insert into private.authority (tbl, col, writer, merge) values
  ('agreement', 'participant_answer', 'participant', 'state'), ('agreement', 'worker_answer', 'worker', 'state'),
  ('agreement', 'status', 'author', 'state');
grant insert (id, enrolment_id, audience_id, base_id, parties, problems, goals, more, starts_on, ends_on, rhythm, place_kind, reason, lang, participant_answer, worker_answer),
  update (participant_answer, worker_answer, status) on app.agreement to authenticated;
create policy agreement_create on app.agreement for insert to authenticated
  with check (audience_id in (select a.id from app.audience a where a.kind = 'team' and a.id = any (array(select private.my_audiences()))));
comment on policy agreement_create on app.agreement is 'Either side proposes a version, and the whole team reads it.';
create policy agreement_answer on app.agreement for update to authenticated
  using (audience_id = any (array(select private.my_audiences()))) with check (audience_id = any (array(select private.my_audiences())));
comment on policy agreement_answer on app.agreement is 'Each side for itself, by private.authority.';

create function private.agreement_rules() returns trigger
language plpgsql security invoker set search_path = '' as $$
declare
  before record;
  today date := (now() at time zone 'Europe/Oslo')::date;
  is_new boolean := tg_op = 'INSERT';
begin
  -- The database's own: a version that was replaced.
  if current_user <> 'authenticated' and not is_new then return new; end if;
  if is_new then
    select a.id, a.ends_on, m.limit_months, (select count(*)::int from app.agreement v where v.enrolment_id = e.id) as versions into before
    from app.enrolment e join private.method m on m.key = e.method
      left join app.agreement a on a.enrolment_id = e.id and a.status = 'agreed'
    where e.id = new.enrolment_id;
    new.number := before.versions + 1;
    if before.limit_months is not null and (new.ends_on is null or new.ends_on > new.starts_on + make_interval(months => before.limit_months)) then
      raise exception 'longer than the method lets it last' using errcode = '23514', constraint = 'period_too_long';
    end if;
    -- Without an end is longer than any.
    if coalesce(new.ends_on, 'infinity') > before.ends_on and coalesce(btrim(new.reason), '') = '' then
      raise exception 'an extension has a reason' using errcode = '23514', constraint = 'reason_missing';
    end if;
    if new.base_id is distinct from before.id then new.status := 'lapsed'; end if;
  elsif old.status <> 'proposed' or new.status not in ('proposed', 'withdrawn') then
    raise exception 'this version is no longer open' using errcode = 'SV423';
  end if;
  new.participant_on := case new.participant_answer when 'yes' then coalesce(new.participant_on, today) end;
  new.worker_on := case new.worker_answer when 'yes' then coalesce(new.worker_on, today) end;
  if new.worker_answer is not null and (is_new or new.worker_answer is distinct from old.worker_answer) then
    new.worker_id := coalesce(private.me(), new.worker_id);
  end if;
  if new.status = 'proposed' and new.participant_answer = 'yes' and new.worker_answer = 'yes' then new.status := 'agreed'; end if;
  return new;
end $$;
comment on function private.agreement_rules() is 'The period of the method, a reason for going on longer, and one outcome when two versions are agreed on at once: the audience is locked, the first yes that makes it two holds, and the other version has lapsed.';
create trigger c_rules before insert or update on app.agreement for each row execute function private.agreement_rules();

create function private.settle_agreement() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update app.agreement set status = case status when 'agreed' then 'replaced' else 'lapsed' end
  where enrolment_id = new.enrolment_id and id <> new.id and status in ('agreed', 'proposed');
  return new;
end $$;
comment on function private.settle_agreement() is 'One version holds: the one before is replaced, and what was proposed beside it can no longer be agreed on. A trigger, because nobody may do this but by agreeing.';
create trigger d_settle before insert or update on app.agreement for each row when (new.status = 'agreed') execute function private.settle_agreement();
create trigger keep_history after insert or update on app.agreement for each row execute function private.keep_history('status');
