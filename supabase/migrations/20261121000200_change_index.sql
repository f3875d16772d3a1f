-- The change index, who may write what, and the doorbell: everything that makes a table a synced table.

create table app.change (
  audience_id uuid not null references app.audience,
  row_id uuid not null,
  tbl text not null,
  ver bigint not null,
  gone boolean not null default false,
  made_at timestamptz,
  primary key (audience_id, row_id)
) with (fillfactor = 80);
comment on table app.change is 'One line per row and audience: the version at which the row last changed, or left. Holds no content.';
comment on column app.change.made_at is 'When a row of talk or record was made, so that who reads from a later moment does not even learn that it is there; null in the living plan.';
create index change_by_version on app.change (audience_id, ver) include (row_id, tbl, gone, made_at);
create index change_by_row on app.change (row_id);

create table private.synced_table (
  name text primary key,
  movable boolean not null default false
);
comment on table private.synced_table is 'Tables that travel to phones. `movable`: rows may move between audiences of their enrolment.';

create table private.authority (
  tbl text not null,
  col text not null,
  writer text not null check (writer in ('participant', 'worker', 'author', 'owner', 'assignee', 'member', 'server')),
  merge text not null default 'last' check (merge in ('last', 'text', 'state')),
  primary key (tbl, col)
);
comment on table private.authority is 'Who may write which column. A column without a line may be written by nobody but the database.';
comment on column private.authority.writer is 'owner = the participant, and the author of what nobody has said yes to yet; member = everybody in the audience.';
comment on column private.authority.merge is 'When two changed it at once: last = the later one holds, text = the earlier one is kept as a revision, state = the later one is refused.';
grant select on private.synced_table, private.authority to authenticated;

create table app.revision (
  id uuid primary key default gen_random_uuid(),
  enrolment_id uuid not null,
  audience_id uuid not null,
  tbl text not null,
  row_id uuid not null,
  col text not null,
  was text not null,
  created_by uuid references app.person,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on table app.revision is 'Earlier free text, kept in the audience where it was written: sharing a row never shares its drafts.';
create index on app.revision (created_by);

-- Version -------------------------------------------------------------------------------------------------------------

create function private.bump(p_audience uuid) returns bigint
language plpgsql security definer set search_path = '' as $$
declare
  v bigint;
begin
  update app.audience set version = version + 1, bumped_by = pg_current_xact_id()
  where id = p_audience and bumped_by is distinct from pg_current_xact_id()
  returning version into v;
  if v is null then
    select version into strict v from app.audience where id = p_audience;
  end if;
  return v;
end $$;
comment on function private.bump(uuid) is 'Version of this transaction in the audience. Raised once, under the row lock, so no phone can read past a commit that is still to come (time and sequence cursors lost 0.3 to 5.4 % of rows).';

create function private.note_change(p_audience uuid, p_row uuid, p_table text, p_gone boolean, p_made_at timestamptz) returns void
language plpgsql security definer set search_path = '' as $$
begin
  insert into app.change (audience_id, row_id, tbl, ver, gone, made_at)
  values (p_audience, p_row, p_table, private.bump(p_audience), p_gone, p_made_at)
  on conflict (audience_id, row_id) do update set ver = excluded.ver, gone = excluded.gone, made_at = excluded.made_at;
end $$;
comment on function private.note_change(uuid, uuid, text, boolean, timestamptz) is 'Writes a row''s line in the change index.';

create function private.stamp() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  is_record boolean := tg_nargs > 0;
begin
  if tg_op = 'DELETE' then
    perform private.note_change(old.audience_id, old.id, tg_table_name, true, case when is_record then old.created_at end);
    return old;
  end if;
  if tg_op = 'INSERT' then
    if exists (select from app.change where row_id = new.id) then
      raise exception 'this id was used' using errcode = 'SV409';
    end if;
    new.created_by := coalesce(private.me(), new.created_by);
    -- Not now(): words and the yes that lets somebody in may come in one batch, and which was first decides who reads them.
    if auth.uid() is not null then new.created_at := clock_timestamp(); end if;
  elsif old.audience_id <> new.audience_id then
    perform private.note_change(old.audience_id, old.id, tg_table_name, true, case when is_record then old.created_at end);
  end if;
  if auth.uid() is not null then new.updated_at := clock_timestamp(); end if;
  if new.audience_id is not null then
    perform private.note_change(new.audience_id, new.id, tg_table_name, false, case when is_record then new.created_at end);
  end if;
  return new;
end $$;
comment on function private.stamp() is 'Last trigger before a write: author, times, and the line in the change index. An id that was used once is used for ever.';

-- Authority -----------------------------------------------------------------------------------------------------------

create function private.assignee(p_row jsonb) returns uuid
language plpgsql stable security definer set search_path = '' as $$
begin
  return case p_row ->> 'assignee_kind'
    when 'participant' then private.participant_of((p_row ->> 'enrolment_id')::uuid)
    when 'worker' then (p_row ->> 'assignee_id')::uuid
    when 'other' then (p_row ->> 'created_by')::uuid
    else (p_row ->> 'person_id')::uuid
  end;
end $$;
comment on function private.assignee(jsonb) is 'Whose row it is to answer for: the one who is to do a task, the worker on a card.';

create function private.guard() returns trigger
language plpgsql security invoker set search_path = '' as $$
declare
  me uuid;
  is_participant boolean;
  before jsonb;
  after jsonb := to_jsonb(new);
  field record;
begin
  -- Commands of the database run as its owner and have checked for themselves.
  if current_user <> 'authenticated' then return new; end if;
  before := case tg_op when 'UPDATE' then to_jsonb(old) end;
  for field in
    select n.key, n.value, coalesce(a.writer, 'server') as writer
    from jsonb_each(after) n left join private.authority a on a.tbl = tg_table_name and a.col = n.key
    where (tg_op = 'UPDATE' and n.value is distinct from before -> n.key)
       or (tg_op = 'INSERT' and n.value <> 'null' and a.writer in ('participant', 'worker'))
  loop
    me := coalesce(me, private.me());
    is_participant := coalesce(is_participant, me = private.participant_of(new.enrolment_id));
    if not coalesce(case field.writer
      when 'participant' then is_participant
      when 'worker' then not is_participant
      when 'author' then me = (before ->> 'created_by')::uuid
      when 'owner' then is_participant or (me = (before ->> 'created_by')::uuid and coalesce(before ->> 'status', 'proposed') = 'proposed')
      when 'member' then true
      when 'assignee' then me = private.assignee(before)
        -- An author may always take back a proposal.
        or (field.key = 'status' and before ->> 'status' = 'proposed' and field.value = '"dropped"' and me = (before ->> 'created_by')::uuid)
      else false
    end, false) then
      raise exception 'not yours to write: %.%', tg_table_name, field.key using errcode = '42501';
    end if;
  end loop;
  return new;
end $$;
comment on function private.guard() is 'Enforces private.authority on every write path. Column grants cannot: participant and worker are the same database role.';
grant execute on function private.assignee(jsonb) to authenticated;

-- Doorbell ------------------------------------------------------------------------------------------------------------

create function private.ring(p_person uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if to_regprocedure('realtime.send(jsonb,text,text,boolean)') is not null then
    perform realtime.send('{}'::jsonb, 'poke', 'person:' || p_person, true);
  end if;
end $$;
comment on function private.ring(uuid) is 'Tells a person''s phones that something is new, and nothing else. May get lost: phones also ask by themselves.';

create function private.ring_audience() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform private.ring(m.person_id) from app.audience_member m
  where m.audience_id = new.id and m.removed_at is null;
  return null;
end $$;
comment on function private.ring_audience() is 'Once per audience and transaction, because the version rises once.';
create trigger ring after update of version on app.audience
  for each row when (new.version > old.version and new.kind <> 'office')
  execute function private.ring_audience();

create function private.ring_member() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform private.ring(new.person_id);
  return null;
end $$;
comment on function private.ring_member() is 'A person who was let in or removed learns it at once.';
create trigger ring after insert or update on app.audience_member
  for each row execute function private.ring_member();

-- A synced table ------------------------------------------------------------------------------------------------------

create function private.add_synced_table(p_table text, p_movable boolean default false, p_record boolean default false) returns void
language plpgsql security invoker set search_path = '' as $$
declare
  from_when text := case when p_record then ' and coalesce(created_at >= ((select private.my_reads_from()) ->> audience_id::text)::timestamptz, true)' else '' end;
begin
  execute format('alter table app.%I add unique (id, enrolment_id)', p_table);
  if p_table <> 'enrolment' then
    execute format('alter table app.%I add constraint %I foreign key (audience_id, enrolment_id) references app.audience (id, enrolment_id)',
      p_table, p_table || '_audience_fkey');
    execute format('create index on app.%I (audience_id, enrolment_id)', p_table);
  end if;
  execute format('create trigger b_guard before insert or update on app.%I for each row execute function private.guard()', p_table);
  execute format('create trigger z_stamp before insert or update or delete on app.%I for each row execute function private.stamp(%s)',
    p_table, case when p_record then quote_literal('record') end);
  execute format('alter table app.%I enable row level security', p_table);
  execute format('grant select on app.%I to authenticated', p_table);
  execute format('create policy %I on app.%I for select to authenticated using (audience_id = any (array(select private.my_audiences()))%s)',
    p_table || '_read', p_table, from_when);
  execute format('comment on policy %I on app.%I is %L', p_table || '_read', p_table, 'Members of the row''s audience read it'
    || case when p_record then ', who came in by a proposal only what was made since.' else '.' end);
  insert into private.synced_table values (p_table, p_movable);
end $$;
comment on function private.add_synced_table(text, boolean, boolean) is
  'Makes a table with id, enrolment_id, audience_id, created_by, created_at, updated_at a synced table. `p_movable`: its rows may move between audiences. `p_record`: talk or record, of which a new member sees only what came after them. Its migration adds grants, write policies and lines in private.authority.';

select private.add_synced_table('enrolment'), private.add_synced_table('team_member'), private.add_synced_table('revision', p_record => true);

insert into private.authority (tbl, col, writer) values
  ('enrolment', 'display_name', 'participant'), ('enrolment', 'language', 'participant'),
  ('enrolment', 'phone', 'participant'), ('enrolment', 'share_read', 'participant'),
  ('team_member', 'phone', 'assignee'), ('team_member', 'hours', 'assignee'),
  ('team_member', 'away_text', 'assignee'), ('team_member', 'stand_in', 'assignee');
grant update (display_name, language, phone, share_read) on app.enrolment to authenticated;
grant update (phone, hours, away_text, stand_in) on app.team_member to authenticated;
create policy enrolment_change on app.enrolment for update to authenticated
  using (participant_id = (select private.me())) with check (participant_id = (select private.me()));
comment on policy enrolment_change on app.enrolment is 'The participant owns their card.';
create policy team_member_change on app.team_member for update to authenticated
  using (person_id = (select private.me()) and audience_id = any (array(select private.my_audiences())))
  with check (person_id = (select private.me()));
comment on policy team_member_change on app.team_member is 'A worker owns their card.';

alter table app.office enable row level security;
alter table app.person enable row level security;
alter table app.sign_in enable row level security;
alter table app.office_member enable row level security;
alter table app.audience enable row level security;
alter table app.audience_member enable row level security;
alter table app.change enable row level security;
alter table private.synced_table enable row level security;
alter table private.authority enable row level security;
create policy synced_table_read on private.synced_table for select to authenticated using (true);
comment on policy synced_table_read on private.synced_table is 'The list of tables is no secret.';
create policy authority_read on private.authority for select to authenticated using (true);
comment on policy authority_read on private.authority is 'The rules are no secret.';
grant select on app.audience, app.change to authenticated;
create policy audience_read on app.audience for select to authenticated
  using (id = any (array(select private.my_audiences())));
comment on policy audience_read on app.audience is 'Members see their audiences.';
create policy change_read on app.change for select to authenticated
  using (audience_id = any (array(select private.my_audiences()))
    and coalesce(made_at >= ((select private.my_reads_from()) ->> audience_id::text)::timestamptz, true));
comment on policy change_read on app.change is 'Members follow the changes of their audiences, as far back as they read. Pull, paging and digests go through here.';
