-- People, offices, enrolments and audiences: who there is, and who sees what.
create schema app;
create schema private;
comment on schema app is 'Tables. Not exposed by the API: phones reach them only through the functions in public.';
comment on schema private is 'Helpers of policies, triggers and functions. Not exposed by the API.';
revoke all on schema app, private from public;
grant usage on schema app, private to authenticated;
alter default privileges revoke execute on functions from public;

create table app.office (
  id uuid primary key default gen_random_uuid(),
  name text not null,
  phone text,
  reply_days int not null default 2 check (reply_days between 1 and 10)
);
comment on table app.office is 'A municipal office or project.';
comment on column app.office.reply_days is 'Working days within which the office promises an answer; shown beside every thread.';

create table app.person (
  id uuid primary key default gen_random_uuid(),
  office_id uuid not null references app.office,
  kind text not null check (kind in ('participant', 'worker')),
  display_name text not null constraint display_name_length check (char_length(display_name) between 1 and 80),
  language text not null default 'nb' constraint language_length check (char_length(language) <= 20)
);
comment on table app.person is 'One human being. No national identity number, no diagnosis, no reason for being here.';
create index on app.person (office_id);

create table app.sign_in (
  auth_user_id uuid primary key,
  person_id uuid not null references app.person,
  created_at timestamptz not null default now(),
  revoked_at timestamptz
);
comment on table app.sign_in is 'Binds one sign-in (one device) to a person. Looked up on every call, so revoking works at once, also against a valid token.';
create index on app.sign_in (person_id);

create table app.office_member (
  person_id uuid primary key references app.person,
  office_id uuid not null references app.office,
  email text not null unique check (email = lower(email)),
  is_lead boolean not null default false,
  role text not null check (role in ('social_worker', 'job_specialist', 'mentor', 'counsellor', 'project_worker', 'home_support_worker')),
  employer text not null,
  phone text,
  hours text,
  removed_at timestamptz
);
comment on table app.office_member is 'A worker of an office, with the card that is copied into each team.';
create index on app.office_member (office_id);

create table app.enrolment (
  id uuid primary key default gen_random_uuid(),
  enrolment_id uuid not null check (enrolment_id = id),
  audience_id uuid,
  office_id uuid not null references app.office,
  participant_id uuid not null references app.person,
  method text not null check (method in ('oot', 'loft', 'se', 'home_follow_up')),
  display_name text not null constraint display_name_length check (char_length(display_name) between 1 and 80),
  language text not null default 'nb' constraint language_length check (char_length(language) <= 20),
  phone text constraint phone_length check (char_length(phone) <= 30),
  share_read boolean not null default false,
  office_name text not null,
  office_phone text,
  reply_days int not null default 2,
  started_at timestamptz not null default now(),
  closed_at timestamptz,
  created_by uuid references app.person,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on table app.enrolment is 'A participant''s time in a programme. Carries the participant''s card. `audience_id` is the team.';
comment on column app.enrolment.share_read is 'Whether workers see when the participant has read a message. Off unless the participant turns it on.';
create index on app.enrolment (participant_id);
create index on app.enrolment (office_id);
create index on app.enrolment (created_by);

create table app.audience (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('self', 'team', 'direct', 'person', 'office')),
  enrolment_id uuid references app.enrolment,
  worker_id uuid references app.person,
  person_id uuid references app.person,
  office_id uuid references app.office,
  version bigint not null default 0,
  bumped_by xid8,
  unique (id, enrolment_id),
  check ((kind in ('self', 'team', 'direct')) = (enrolment_id is not null)),
  check ((kind = 'direct') = (worker_id is not null)),
  check ((kind = 'person') = (person_id is not null)),
  check ((kind = 'office') = (office_id is not null))
) with (fillfactor = 50);
comment on table app.audience is 'The unit of visibility, of order and of sync: every synced row belongs to exactly one audience.';
comment on column app.audience.kind is 'self: the participant alone. team: participant and all workers. direct: participant and one worker. person: one person''s own settings. office: catalogue.';
comment on column app.audience.version is 'Rises once per transaction that changed a row of the audience, under the row lock; the cursor of every phone.';
comment on column app.audience.bumped_by is 'Transaction that raised version last; a second change in it shares the version.';
create unique index audience_one_per_kind on app.audience (enrolment_id, kind) where kind in ('self', 'team');
create unique index audience_one_direct on app.audience (enrolment_id, worker_id) where kind = 'direct';
create index on app.audience (enrolment_id);
create index on app.audience (worker_id);
create index on app.audience (person_id);
create index on app.audience (office_id);

alter table app.enrolment add constraint enrolment_audience_fkey
  foreign key (audience_id, enrolment_id) references app.audience (id, enrolment_id);
create index on app.enrolment (audience_id, enrolment_id);

create table app.audience_member (
  person_id uuid not null references app.person,
  audience_id uuid not null references app.audience,
  added_at timestamptz not null default now(),
  removed_at timestamptz,
  reads_from timestamptz,
  primary key (person_id, audience_id)
);
comment on table app.audience_member is 'Who is in an audience; kept by triggers on enrolment and team_member.';
comment on column app.audience_member.removed_at is 'Only this makes a phone wipe an audience; a missing row never does.';
comment on column app.audience_member.reads_from is 'From when they read talk and records; null = from the beginning. The plan as it stands is read whole.';
create index on app.audience_member (audience_id);
create index on app.audience_member (person_id) where reads_from is not null;

create table app.team_member (
  id uuid primary key default gen_random_uuid(),
  enrolment_id uuid not null,
  audience_id uuid not null,
  person_id uuid not null references app.person,
  direct_id uuid not null,
  role text not null check (role in ('social_worker', 'job_specialist', 'mentor', 'counsellor', 'project_worker', 'home_support_worker')),
  display_name text not null,
  employer text not null,
  phone text constraint phone_length check (char_length(phone) <= 30),
  hours text constraint hours_length check (char_length(hours) <= 120),
  away_text text constraint away_text_length check (char_length(away_text) <= 300),
  stand_in text constraint stand_in_length check (char_length(stand_in) <= 120),
  added_at timestamptz not null default now(),
  removed_at timestamptz,
  reads_from timestamptz,
  created_by uuid references app.person,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  foreign key (direct_id, enrolment_id) references app.audience (id, enrolment_id)
);
comment on table app.team_member is 'A worker in one enrolment''s team, with a copy of the worker''s card for the participant.';
comment on column app.team_member.direct_id is 'The private thread of this worker and the participant.';
comment on column app.team_member.reads_from is 'From when this worker reads what the team writes: the participant''s yes. Null for who was there from the start, or may read all. The whole team sees it.';
create index on app.team_member (person_id);
create index on app.team_member (direct_id, enrolment_id);
create index on app.team_member (created_by);
create unique index team_member_once on app.team_member (enrolment_id, person_id) where removed_at is null;

-- Who is asking ------------------------------------------------------------------------------------------------------
-- What is called often is plpgsql: PostgreSQL 17 plans a function of language sql anew for every statement (1.1 ms here),
-- one of plpgsql once for a connection.

create function private.sign_in_id() returns uuid
language plpgsql stable set search_path = '' as $$
begin
  return case when auth.jwt() -> 'amr' @> '[{"method": "password"}]' then null else auth.uid() end;
end $$;
comment on function private.sign_in_id() is 'The caller''s sign-in; none for a session opened with a password. Whoever signed up with a worker''s address and a password of their own, before the worker came, must not share the worker''s place.';

create function private.me() returns uuid
language plpgsql stable security definer set search_path = '' as $$
begin
  return (select s.person_id from app.sign_in s where s.auth_user_id = (select private.sign_in_id()) and s.revoked_at is null);
end $$;
comment on function private.me() is 'Person of the caller''s sign-in; null when not bound or revoked.';

create function private.my_audiences() returns setof uuid
language plpgsql stable security definer rows 50 set search_path = '' as $$
begin
  return query select m.audience_id
    from app.sign_in s join app.audience_member m on m.person_id = s.person_id
    where s.auth_user_id = (select private.sign_in_id()) and s.revoked_at is null and m.removed_at is null;
end $$;
comment on function private.my_audiences() is 'Audiences the caller may read and write. Used as `= any(array(select ...))`: 0.4 ms against 2,800 ms per row on 500,000 rows.';

create function private.my_reads_from() returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return (select jsonb_object_agg(m.audience_id, m.reads_from)
    from app.sign_in s join app.audience_member m on m.person_id = s.person_id
    where s.auth_user_id = (select private.sign_in_id()) and s.revoked_at is null and m.removed_at is null and m.reads_from is not null);
end $$;
comment on function private.my_reads_from() is 'The caller''s audiences that are not read from the beginning, each with its moment. Asked once a statement: `coalesce(made >= ((select ...) ->> audience)::timestamptz, true)`.';

create function private.participant_of(p_enrolment uuid) returns uuid
language plpgsql stable security definer set search_path = '' as $$
begin
  return (select participant_id from app.enrolment where id = p_enrolment);
end $$;
comment on function private.participant_of(uuid) is 'The participant of an enrolment.';

create function private.in_team(p_person uuid, p_enrolment uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (
    select from app.team_member where enrolment_id = p_enrolment and person_id = p_person and removed_at is null)
$$;
comment on function private.in_team(uuid, uuid) is 'Whether a worker is in an enrolment''s team now.';

create function private.in_audience(p_person uuid, p_audience uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (
    select from app.audience_member where person_id = p_person and audience_id = p_audience and removed_at is null)
$$;
comment on function private.in_audience(uuid, uuid) is 'Whether a person can see an audience now.';

grant execute on function private.me(), private.my_audiences(), private.my_reads_from(), private.participant_of(uuid), private.in_audience(uuid, uuid) to authenticated;

-- Audiences follow from enrolments and teams --------------------------------------------------------------------------

create function private.join_audience(p_person uuid, p_audience uuid, p_reads_from timestamptz default null) returns void
language sql security definer set search_path = '' as $$
  insert into app.audience_member (person_id, audience_id, reads_from) values (p_person, p_audience, p_reads_from)
  on conflict (person_id, audience_id) do update set added_at = now(), removed_at = null, reads_from = excluded.reads_from
  where audience_member.removed_at is not null
$$;
comment on function private.join_audience(uuid, uuid, timestamptz) is 'Adds a person to an audience, or lets them in again.';

create function private.name_enrolment() returns trigger
language plpgsql set search_path = '' as $$
begin
  new.enrolment_id := new.id;
  return new;
end $$;
comment on function private.name_enrolment() is 'An enrolment is a row of itself, so that it syncs like every other row.';
create trigger a_name before insert on app.enrolment
  for each row execute function private.name_enrolment();

create function private.open_enrolment() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  team uuid;
  self uuid;
begin
  insert into app.audience (kind, enrolment_id) values ('self', new.id) returning id into self;
  insert into app.audience (kind, enrolment_id) values ('team', new.id) returning id into team;
  perform private.join_audience(new.participant_id, self);
  perform private.join_audience(new.participant_id, team);
  update app.enrolment set audience_id = team where id = new.id;
  return null;
end $$;
comment on function private.open_enrolment() is 'Every enrolment has its own space (self) and its team from the first moment.';
create trigger open_enrolment after insert on app.enrolment
  for each row execute function private.open_enrolment();

create function private.seat_team_member() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  select id into strict new.audience_id from app.audience where enrolment_id = new.enrolment_id and kind = 'team';
  select id into new.direct_id from app.audience
  where enrolment_id = new.enrolment_id and kind = 'direct' and worker_id = new.person_id;
  if new.direct_id is null then
    insert into app.audience (kind, enrolment_id, worker_id) values ('direct', new.enrolment_id, new.person_id)
    returning id into new.direct_id;
  end if;
  perform private.join_audience(new.person_id, new.audience_id, new.reads_from);
  perform private.join_audience(new.person_id, new.direct_id);
  perform private.join_audience(private.participant_of(new.enrolment_id), new.direct_id);
  return new;
end $$;
comment on function private.seat_team_member() is 'A worker who joins a team gets into the team audience and a private thread with the participant, which is read whole by both.';
create trigger a_seat before insert on app.team_member
  for each row execute function private.seat_team_member();

create function private.unseat_team_member() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update app.audience_member set removed_at = now()
  where person_id = new.person_id and audience_id in (new.audience_id, new.direct_id) and removed_at is null;
  return null;
end $$;
comment on function private.unseat_team_member() is 'A worker who leaves a team loses its audiences at once; the participant keeps the thread.';
create trigger unseat after update of removed_at on app.team_member
  for each row when (old.removed_at is null and new.removed_at is not null)
  execute function private.unseat_team_member();

create function private.leave_office() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update app.team_member set removed_at = now() where person_id = new.person_id and removed_at is null;
  update app.sign_in set revoked_at = now() where person_id = new.person_id and revoked_at is null;
  return null;
end $$;
comment on function private.leave_office() is 'A worker who leaves the office leaves every team, and their devices are signed out.';
create trigger leave_office after update of removed_at on app.office_member
  for each row when (old.removed_at is null and new.removed_at is not null)
  execute function private.leave_office();
