-- A worker's own safety on visits: colleagues see when somebody will be back. Nothing of it says who is visited.

alter table app.audience drop constraint audience_kind_check, drop constraint audience_check3,
  add constraint audience_kind_check check (kind in ('self', 'team', 'social', 'work', 'direct', 'person', 'office', 'staff')),
  add constraint audience_check3 check ((kind in ('office', 'staff')) = (office_id is not null));
comment on column app.audience.kind is 'self: the participant alone. team: participant and all workers. social, work: participant and the workers of that role, in teams that have both (programme B). direct: participant and one worker. person: one person''s own settings. office: catalogue. staff: the workers of an office among themselves; no participant reads it, and nothing in it names one.';
create unique index audience_one_staff on app.audience (office_id) where kind = 'staff';

create or replace function private.open_office() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into app.audience (kind, office_id) values ('office', new.id), ('staff', new.id);
  return null;
end $$;
comment on function private.open_office() is 'An office has its catalogue, and a place for its workers among themselves, from the first moment.';

create function private.seat_in_staff() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform private.join_audience(new.person_id, a.id) from app.audience a where a.kind = 'staff' and a.office_id = new.office_id;
  return null;
end $$;
comment on function private.seat_in_staff() is 'A worker reads what the workers of the office say to each other.';
create trigger seat_in_staff after insert on app.office_member for each row execute function private.seat_in_staff();
insert into app.audience (kind, office_id) select 'staff', id from app.office;
select private.join_audience(m.person_id, a.id)
from app.office_member m join app.audience a on a.office_id = m.office_id and a.kind = 'staff' where m.removed_at is null;

create table app.outing (
  id uuid primary key,
  enrolment_id uuid,
  audience_id uuid not null references app.audience,
  display_name text,
  phone text,
  back_by timestamptz not null,
  back_at timestamptz,
  created_by uuid references app.person,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (enrolment_id is null),
  constraint back_by_soon check (back_by < created_at + interval '1 day')
);
comment on table app.outing is 'A worker is out on a visit and says when they will be back (programme D). It belongs to no enrolment and has no field for whom, where or why: a worker''s safety is never part of what is written about a participant. Gone a day after.';
comment on column app.outing.display_name is 'The worker''s, from their card: colleagues need not share a team.';
comment on column app.outing.phone is 'The worker''s, from their card: whom to call when the time has passed.';
comment on column app.outing.back_at is 'Said by the worker, or by a colleague who has reached them.';
create index on app.outing (created_by);
select private.add_synced_table('outing');
insert into private.authority (tbl, col, writer) values ('outing', 'back_by', 'author'), ('outing', 'back_at', 'member');
grant insert (id, audience_id, back_by), update (back_by, back_at) on app.outing to authenticated;
create policy outing_create on app.outing for insert to authenticated
  with check (audience_id in (select a.id from app.audience a where a.kind = 'staff' and a.id = any (array(select private.my_audiences()))));
comment on policy outing_create on app.outing is 'A worker, among the workers of the office.';
create policy outing_change on app.outing for update to authenticated
  using (audience_id = any (array(select private.my_audiences()))) with check (audience_id = any (array(select private.my_audiences())));
comment on policy outing_change on app.outing is 'The worker says when; any colleague may say that they are back.';

create function private.name_outing() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  select p.display_name, m.phone into new.display_name, new.phone
  from app.person p left join app.office_member m on m.person_id = p.id where p.id = private.me();
  return new;
end $$;
comment on function private.name_outing() is 'Copies name and number from the worker''s own card: nobody goes out in another''s name.';
create trigger c_name before insert on app.outing for each row when (new.display_name is null) execute function private.name_outing();

create or replace function private.tick() returns void
language plpgsql security definer set search_path = '' as $$
begin
  -- Refusals stay as long as the log of their phone, which may still have to hear them.
  delete from app.invitation where expires_at < now() - interval '30 days';
  -- A few at a time: the clock comes again in a minute.
  perform private.delete_enrolment(e.id)
  from (select id from app.enrolment where delete_after < (now() at time zone 'Europe/Oslo')::date order by delete_after limit 5) e;
  perform private.end_shares();
  delete from app.outing where id in (select id from app.outing where back_by < now() - interval '1 day' order by back_by limit 200);
end $$;
