-- A new member of a team is proposed to the participant first.

create table app.team_proposal (
  id uuid primary key,
  enrolment_id uuid not null,
  audience_id uuid not null,
  person_id uuid not null references app.person,
  role text,
  display_name text,
  employer text,
  why text constraint why_length check (char_length(why) <= 300),
  answer text check (answer in ('yes', 'yes_all', 'no')),
  created_by uuid references app.person,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on table app.team_proposal is 'A worker whom somebody of the team would like to join it. Nobody comes in before the participant says yes.';
comment on column app.team_proposal.answer is 'yes: reads what the team writes from now on. yes_all: also what it wrote before.';
comment on column app.team_proposal.role is 'Filled in by the database, with name and employer: the participant reads who it really is.';
create index on app.team_proposal (person_id);
create index on app.team_proposal (created_by);
create unique index team_proposal_once on app.team_proposal (enrolment_id, person_id) where answer is null;
select private.add_synced_table('team_proposal', p_record => true);
insert into private.authority (tbl, col, writer) values ('team_proposal', 'answer', 'participant');
grant insert (id, enrolment_id, audience_id, person_id, why), update (answer), delete on app.team_proposal to authenticated;
create policy team_proposal_create on app.team_proposal for insert to authenticated
  with check (audience_id = any (array(select private.my_audiences())) and (select private.in_team((select private.me()), enrolment_id)));
comment on policy team_proposal_create on app.team_proposal is 'Workers of the team propose.';
create policy team_proposal_answer on app.team_proposal for update to authenticated
  using (audience_id = any (array(select private.my_audiences())) and answer is null)
  with check (audience_id = any (array(select private.my_audiences())));
comment on policy team_proposal_answer on app.team_proposal is 'Answered once; who may stands in private.authority.';
create policy team_proposal_delete on app.team_proposal for delete to authenticated
  using (audience_id = any (array(select private.my_audiences())) and created_by = (select private.me()) and answer is null);
comment on policy team_proposal_delete on app.team_proposal is 'Taken back by its author while nobody has answered.';
grant execute on function private.in_team(uuid, uuid) to authenticated;

create function private.introduce() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if not exists (select from app.audience where id = new.audience_id and kind = 'team') then
    raise exception 'the whole team reads it' using errcode = '23514';
  end if;
  if exists (select from app.team_proposal where enrolment_id = new.enrolment_id and person_id = new.person_id and answer is null) then
    raise exception 'proposed already' using errcode = 'SV423';
  end if;
  select m.role, p.display_name, m.employer into new.role, new.display_name, new.employer
  from app.office_member m join app.person p on p.id = m.person_id
    join app.enrolment e on e.office_id = m.office_id and e.id = new.enrolment_id
  where m.person_id = new.person_id and m.removed_at is null;
  if not found or private.in_team(new.person_id, new.enrolment_id) then
    raise exception 'nobody to propose' using errcode = '23514';
  end if;
  return new;
end $$;
comment on function private.introduce() is 'Who is proposed stands in the office''s own list, not in what a phone says.';
create trigger a_introduce before insert on app.team_proposal for each row execute function private.introduce();

create function private.let_in() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if not private.in_team(new.person_id, new.enrolment_id) then
    perform private.add_team_member(new.enrolment_id, new.person_id, case new.answer when 'yes' then clock_timestamp() end);
  end if;
  return null;
end $$;
comment on function private.let_in() is 'The participant''s yes, and nothing else, brings the worker in, and says from when they read.';
create trigger let_in after update of answer on app.team_proposal
  for each row when (old.answer is null and new.answer in ('yes', 'yes_all')) execute function private.let_in();

create function private.colleagues() returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  me uuid := private.me();
begin
  return jsonb_build_object('ok', true, 'people', coalesce((
    select jsonb_agg(jsonb_build_object('person_id', m.person_id, 'display_name', p.display_name, 'role', m.role, 'employer', m.employer)
      order by p.display_name)
    from app.office_member mine join app.office_member m on m.office_id = mine.office_id and m.removed_at is null and m.person_id <> me
      join app.person p on p.id = m.person_id
    where mine.person_id = me and mine.removed_at is null), '[]'));
end $$;
comment on function private.colleagues() is 'Workers of the caller''s office; nobody''s participants.';

create function public.my_colleagues() returns jsonb
language sql stable security invoker set search_path = '' as $$ select private.colleagues() $$;
comment on function public.my_colleagues() is 'Whom a worker can propose to a team.';

grant execute on function private.colleagues() to authenticated;
revoke execute on function public.my_colleagues() from public, anon;
grant execute on function public.my_colleagues() to authenticated;
