-- The plan: goals in the participant's own words, and what became of things.

create table app.history (
  id uuid primary key default gen_random_uuid(),
  enrolment_id uuid not null,
  audience_id uuid not null,
  tbl text not null,
  row_id uuid not null,
  col text not null,
  was text,
  became text,
  happened_on date,
  created_by uuid references app.person,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on table app.history is 'What became of a goal, an appointment or an application, by date. Written by the database; states only, never anybody''s text.';
comment on column app.history.happened_on is 'The day it happened, when its writer said so: a phone may tell days later.';
create index on app.history (created_by);
select private.add_synced_table('history', p_record => true);

create function private.keep_history() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  before jsonb := case tg_op when 'UPDATE' then to_jsonb(old) else '{}' end;
  after jsonb := to_jsonb(new);
begin
  insert into app.history (enrolment_id, audience_id, tbl, row_id, col, was, became, happened_on)
  select new.enrolment_id, new.audience_id, tg_table_name, new.id, c, before ->> c, after ->> c, (after ->> (c || '_on'))::date
  from unnest(tg_argv) c where before ->> c is distinct from after ->> c;
  return null;
end $$;
comment on function private.keep_history() is 'Keeps each value of the named columns with its date. `<column>_on`, where the table has it, is the day its writer gives.';

create table app.goal (
  id uuid primary key,
  enrolment_id uuid not null,
  audience_id uuid not null,
  title text not null constraint title_length check (char_length(title) <= 200),
  life_area text constraint life_area_length check (char_length(life_area) <= 40),
  worked text constraint worked_length check (char_length(worked) <= 2000),
  lang text not null default 'nb' constraint lang_length check (char_length(lang) <= 20),
  together boolean not null default false,
  status text not null default 'proposed' check (status in ('proposed', 'active', 'reached', 'parked', 'dropped')),
  answer text check (answer in ('yes', 'no', 'talk')),
  created_by uuid references app.person,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (btrim(title) <> '')
);
comment on table app.goal is 'What a participant wants, in their own words and in any life area (programmes A and B). Work is never required.';
comment on column app.goal.life_area is 'A key of the life areas, which are data of the app; null = none chosen.';
comment on column app.goal.worked is 'What has worked before. Stands above every difficulty (LØFT).';
comment on column app.goal.together is 'A worker wrote it sitting beside the participant, who confirms it.';
create index on app.goal (created_by);
select private.add_synced_table('goal', p_movable => true);
insert into private.authority (tbl, col, writer, merge) values
  ('goal', 'title', 'owner', 'text'), ('goal', 'life_area', 'owner', 'last'), ('goal', 'worked', 'owner', 'text'),
  ('goal', 'lang', 'owner', 'last'), ('goal', 'status', 'owner', 'state'), ('goal', 'answer', 'participant', 'last');
grant insert (id, enrolment_id, audience_id, title, life_area, worked, lang, together, status),
  update (title, life_area, worked, lang, status, answer), delete on app.goal to authenticated;
create policy goal_create on app.goal for insert to authenticated with check (audience_id = any (array(select private.my_audiences())));
comment on policy goal_create on app.goal is 'Members of an audience write goals in it; a worker''s is a proposal.';
create policy goal_change on app.goal for update to authenticated
  using (audience_id = any (array(select private.my_audiences()))) with check (audience_id = any (array(select private.my_audiences())));
comment on policy goal_change on app.goal is 'Members; which column by whom stands in private.authority.';
create policy goal_delete on app.goal for delete to authenticated
  using (audience_id = any (array(select private.my_audiences()))
    and ((created_by = (select private.me()) and status = 'proposed' and answer is null)
      or enrolment_id in (select e.id from app.enrolment e where e.participant_id = (select private.me()))));
comment on policy goal_delete on app.goal is 'The participant owns the plan; an author takes back what nobody has answered yet.';

create function private.goal_rules() returns trigger
language plpgsql security invoker set search_path = '' as $$
declare
  me uuid := private.me();
  by_participant boolean := me = private.participant_of(new.enrolment_id);
begin
  if current_user <> 'authenticated' then return new; end if;
  if tg_op = 'INSERT' then
    if not by_participant and new.status <> 'proposed' then
      raise exception 'a goal for somebody else starts as a proposal' using errcode = '42501';
    end if;
    if by_participant and (new.together or new.status not in ('active', 'parked')) then
      raise exception 'one''s own goal is no proposal' using errcode = '42501';
    end if;
    return new;
  end if;
  if old.status <> new.status and not by_participant and new.status <> 'dropped' then
    raise exception 'the participant decides' using errcode = '42501';
  end if;
  if old.status <> new.status and new.status = 'proposed' then
    raise exception 'no way back to a proposal' using errcode = 'SV423';
  end if;
  return new;
end $$;
comment on function private.goal_rules() is 'A worker proposes, the participant decides.';
create trigger c_rules before insert or update on app.goal for each row execute function private.goal_rules();
create trigger keep_history after insert or update on app.goal for each row execute function private.keep_history('status');

alter table app.task add column goal_id uuid, add column together boolean not null default false,
  add constraint task_goal_fkey foreign key (goal_id, enrolment_id) references app.goal (id, enrolment_id) on delete set null (goal_id);
comment on column app.task.goal_id is 'The goal this is a step towards; none when the goal is gone.';
comment on column app.task.together is 'A worker wrote it sitting beside the participant, who confirms it.';
create index on app.task (goal_id, enrolment_id);
insert into private.authority (tbl, col, writer, merge) values ('task', 'goal_id', 'owner', 'last');
grant insert (goal_id, together), update (goal_id) on app.task to authenticated;

create function private.keep_step_without_goal() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if new.goal_id is not null and not exists (select from app.goal where id = new.goal_id)
    and exists (select from app.change where row_id = new.goal_id and tbl = 'goal' and gone) then
    new.goal_id := null;
  end if;
  return new;
end $$;
comment on function private.keep_step_without_goal() is 'A step written offline for a goal that was deleted meanwhile is kept, without the goal.';
create trigger a_goal before insert or update of goal_id on app.task for each row execute function private.keep_step_without_goal();
