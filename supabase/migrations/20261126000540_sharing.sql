-- Sharing: with one role of the team, and until a day.

alter table app.audience drop constraint audience_kind_check, drop constraint audience_check,
  add constraint audience_kind_check check (kind in ('self', 'team', 'social', 'work', 'direct', 'person', 'office')),
  add constraint audience_check check ((kind in ('self', 'team', 'social', 'work', 'direct')) = (enrolment_id is not null));
comment on column app.audience.kind is 'self: the participant alone. team: participant and all workers. social, work: participant and the workers of that role, in teams that have both (programme B). direct: participant and one worker. person: one person''s own settings. office: catalogue.';
drop index app.audience_one_per_kind;
create unique index audience_one_per_kind on app.audience (enrolment_id, kind) where kind in ('self', 'team', 'social', 'work');
create unique index audience_one_office on app.audience (office_id) where kind = 'office';

create function private.side(p_role text) returns text
language sql immutable set search_path = '' as $$ select case when p_role in ('job_specialist', 'mentor') then 'work' else 'social' end $$;
comment on function private.side(text) is 'Which of the two role audiences a worker''s role belongs to.';

create function private.seat_roles(p_enrolment uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if (select count(distinct private.side(role)) from app.team_member where enrolment_id = p_enrolment and removed_at is null) < 2
    and not exists (select from app.audience where enrolment_id = p_enrolment and kind in ('social', 'work')) then return; end if;
  insert into app.audience (kind, enrolment_id) values ('social', p_enrolment), ('work', p_enrolment) on conflict do nothing;
  perform private.join_audience(private.participant_of(p_enrolment), a.id) from app.audience a
  where a.enrolment_id = p_enrolment and a.kind in ('social', 'work');
  perform private.join_audience(t.person_id, a.id, t.reads_from)
  from app.team_member t join app.audience a on a.enrolment_id = t.enrolment_id and a.kind = private.side(t.role)
  where t.enrolment_id = p_enrolment and t.removed_at is null;
end $$;
comment on function private.seat_roles(uuid) is 'Gives a team that has both roles an audience for each, and each worker a seat in theirs. Once made they stay: what was shared with one role stays with that role.';

create function private.seat_role() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform private.seat_roles(new.enrolment_id);
  return null;
end $$;
comment on function private.seat_role() is 'A worker who joins a team may make it one with both roles.';
create trigger seat_role after insert on app.team_member for each row execute function private.seat_role();

create or replace function private.unseat_team_member() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update app.audience_member set removed_at = now()
  where person_id = new.person_id and removed_at is null and audience_id in (
    select a.id from app.audience a where a.enrolment_id = new.enrolment_id and (a.id = new.direct_id or a.kind in ('team', 'social', 'work')));
  return null;
end $$;
select private.seat_roles(id) from app.enrolment;

create table app.share (
  id uuid primary key,
  enrolment_id uuid not null,
  audience_id uuid not null,
  tbl text not null constraint tbl_length check (char_length(tbl) <= 40),
  row_id uuid not null,
  until_on date not null check (until_on between '2000-01-01' and '2100-01-01'),
  created_by uuid references app.person,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on table app.share is 'Until when the participant shares a row: on the day after, it is theirs alone again. In their own space; nobody else is told of the day.';
create index on app.share (until_on);
create index on app.share (created_by);
select private.add_synced_table('share');
insert into private.authority (tbl, col, writer) values ('share', 'until_on', 'participant');
grant insert (id, enrolment_id, audience_id, tbl, row_id, until_on), update (until_on), delete on app.share to authenticated;
create policy share_create on app.share for insert to authenticated
  with check (audience_id in (select a.id from app.audience a where a.kind = 'self' and a.id = any (array(select private.my_audiences()))));
comment on policy share_create on app.share is 'In the participant''s own space.';
create policy share_change on app.share for update to authenticated
  using (audience_id = any (array(select private.my_audiences()))) with check (audience_id = any (array(select private.my_audiences())));
comment on policy share_change on app.share is 'The participant, who alone sees it.';
create policy share_delete on app.share for delete to authenticated using (audience_id = any (array(select private.my_audiences())));
comment on policy share_delete on app.share is 'The participant shares without an end.';

create function private.end_share(p_share app.share) returns void
language plpgsql security definer set search_path = '' as $$
begin
  -- A name that came from a phone is used only when it is one of ours.
  if exists (select from private.synced_table where name = p_share.tbl and movable) then
    execute format('update app.%I set audience_id = $2 where id = $1 and enrolment_id = $3 and audience_id <> $2', p_share.tbl)
      using p_share.row_id, p_share.audience_id, p_share.enrolment_id;
  end if;
  delete from app.share where id = p_share.id;
exception when check_violation then
  -- A promise stays in sight of the worker who gave it.
  delete from app.share where id = p_share.id;
end $$;
comment on function private.end_share(app.share) is 'The day is over: the row goes back to the participant''s own space, within its enrolment.';

create function private.end_shares() returns void
language plpgsql security definer set search_path = '' as $$
declare
  due app.share[] := array(select t from app.share t where t.until_on < (now() at time zone 'Europe/Oslo')::date order by t.until_on limit 200);
  over app.share;
begin
  -- In the order in which phones lock theirs.
  perform from app.audience a
  where a.id in (select s.audience_id from unnest(due) s)
    or a.id in (select c.audience_id from unnest(due) s join app.change c on c.row_id = s.row_id)
  order by a.id for no key update;
  foreach over in array due loop
    perform private.end_share(over);
  end loop;
end $$;
comment on function private.end_shares() is 'Ends what was shared until yesterday, a few hundred at a time.';

create or replace function private.tick() returns void
language plpgsql security definer set search_path = '' as $$
begin
  -- Refusals stay as long as the log of their phone, which may still have to hear them.
  delete from app.invitation where expires_at < now() - interval '30 days';
  -- A few at a time: the clock comes again in a minute.
  perform private.delete_enrolment(e.id)
  from (select id from app.enrolment where delete_after < (now() at time zone 'Europe/Oslo')::date order by delete_after limit 5) e;
  perform private.end_shares();
end $$;
