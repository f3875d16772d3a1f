-- Tasks and messages: the domain of the first step.

create table app.task (
  id uuid primary key,
  enrolment_id uuid not null,
  audience_id uuid not null,
  kind text not null default 'step' check (kind in ('step', 'call_me')),
  title text not null default '' constraint title_length check (char_length(title) <= 200),
  phrase_key text constraint phrase_key_length check (char_length(phrase_key) <= 80),
  phrase_params jsonb constraint phrase_params_length check (char_length(phrase_params::text) <= 2000),
  note text constraint note_length check (char_length(note) <= 2000),
  assignee_kind text not null check (assignee_kind in ('participant', 'worker', 'other')),
  assignee_id uuid references app.person,
  assignee_name text constraint assignee_name_length check (char_length(assignee_name) <= 80),
  due_on date check (due_on between '2000-01-01' and '2100-01-01'),
  due_time text check (due_time ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  status text not null default 'proposed' check (status in ('proposed', 'planned', 'done', 'parked', 'dropped')),
  answer text check (answer in ('yes', 'no', 'talk')),
  help text not null default 'none' check (help in ('none', 'wanted')),
  progress_note text constraint progress_note_length check (char_length(progress_note) <= 500),
  done_at timestamptz,
  created_by uuid references app.person,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (btrim(title) <> '' or phrase_key is not null or kind = 'call_me'),
  check ((assignee_kind = 'worker') = (assignee_id is not null)),
  check (assignee_kind = 'other' or assignee_name is null),
  check (kind = 'step' or assignee_kind = 'worker'),
  check (jsonb_typeof(phrase_params) = 'object')
);
comment on table app.task is 'A small step or a promise. The same row and the same rules for participant, worker and others: a worker''s late promise is late too.';
comment on column app.task.progress_note is 'The assignee''s own words about how it goes. Never asked for.';
create index on app.task (assignee_id);
create index on app.task (created_by);
select private.add_synced_table('task', p_movable => true);

insert into private.authority (tbl, col, writer, merge) values
  ('task', 'title', 'author', 'text'), ('task', 'phrase_key', 'author', 'last'), ('task', 'phrase_params', 'author', 'last'),
  ('task', 'note', 'author', 'text'), ('task', 'due_on', 'author', 'last'), ('task', 'due_time', 'author', 'last'),
  ('task', 'status', 'assignee', 'state'), ('task', 'answer', 'assignee', 'last'), ('task', 'help', 'assignee', 'last'),
  ('task', 'progress_note', 'assignee', 'text');
grant insert (id, enrolment_id, audience_id, kind, title, phrase_key, phrase_params, note, assignee_kind, assignee_id, assignee_name, due_on, due_time, status),
  update (title, phrase_key, phrase_params, note, due_on, due_time, status, answer, help, progress_note),
  delete on app.task to authenticated;

create policy task_create on app.task for insert to authenticated
  with check (audience_id = any (array(select private.my_audiences())));
comment on policy task_create on app.task is 'Members of an audience make tasks in it.';
create policy task_change on app.task for update to authenticated
  using (audience_id = any (array(select private.my_audiences())))
  with check (audience_id = any (array(select private.my_audiences())));
comment on policy task_change on app.task is 'Members; which column by whom stands in private.authority.';
create policy task_delete on app.task for delete to authenticated
  using (audience_id = any (array(select private.my_audiences()))
    and created_by = (select private.me()) and status = 'proposed' and answer is null);
comment on policy task_delete on app.task is 'An author takes back what nobody has answered yet.';

create function private.task_rules() returns trigger
language plpgsql security invoker set search_path = '' as $$
declare
  me uuid := private.me();
  mine boolean := private.assignee(to_jsonb(new) || jsonb_build_object('created_by', case tg_op when 'INSERT' then me else new.created_by end)) = me;
begin
  if tg_op = 'INSERT' then
    if current_user = 'authenticated' and new.status <> 'proposed' and not (coalesce(mine, false) and new.status = 'planned') then
      raise exception 'a task for somebody else starts as a proposal' using errcode = '42501';
    end if;
    if new.assignee_kind = 'worker' and not private.in_audience(new.assignee_id, new.audience_id) then
      raise exception 'the worker does not see this' using errcode = '23514';
    end if;
    return new;
  end if;
  if new.assignee_kind = 'worker' and private.in_audience(new.assignee_id, old.audience_id)
    and not private.in_audience(new.assignee_id, new.audience_id) then
    raise exception 'a promise is not moved out of sight of the one who gave it' using errcode = '23514';
  end if;
  if current_user <> 'authenticated' then return new; end if;
  if not (old.status = new.status
      or (old.status = 'proposed' and new.status in ('planned', 'parked', 'dropped'))
      or (old.status = 'planned' and new.status in ('done', 'parked', 'dropped'))
      or (old.status = 'parked' and new.status in ('planned', 'done', 'dropped'))
      or (old.status in ('done', 'dropped') and new.status = 'planned')) then
    raise exception 'no way from % to %', old.status, new.status using errcode = 'SV423';
  end if;
  if (old.title, old.phrase_key, old.phrase_params, old.note, old.due_on, old.due_time)
      is distinct from (new.title, new.phrase_key, new.phrase_params, new.note, new.due_on, new.due_time)
    and not mine and (old.status <> 'proposed' or old.answer = 'yes') then
    raise exception 'what somebody said yes to is not changed behind their back' using errcode = 'SV423';
  end if;
  new.done_at := case when new.status <> 'done' then null when old.status = 'done' then old.done_at else now() end;
  return new;
end $$;
comment on function private.task_rules() is 'How a task may go from state to state, and that nobody answers or promises for somebody else.';
create trigger c_rules before insert or update on app.task for each row execute function private.task_rules();

create table app.message (
  id uuid primary key,
  enrolment_id uuid not null,
  audience_id uuid not null,
  body text constraint body_length check (char_length(body) <= 4000),
  phrase_key text constraint phrase_key_length check (char_length(phrase_key) <= 80),
  phrase_params jsonb constraint phrase_params_length check (char_length(phrase_params::text) <= 2000),
  task_id uuid,
  lang text not null default 'nb' constraint lang_length check (char_length(lang) <= 20),
  sent_at timestamptz not null default now(),
  created_by uuid references app.person,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check ((body is null) <> (phrase_key is null)),
  check (body is null or btrim(body) <> ''),
  check (jsonb_typeof(phrase_params) = 'object'),
  -- A wrong clock is no reason to refuse a message; a time that no phone can show is.
  check (sent_at between '1900-01-01' and '9999-01-01'),
  foreign key (task_id, enrolment_id) references app.task (id, enrolment_id)
);
comment on table app.message is 'A message; its audience is the thread. Append-only: a sent message is part of the municipality''s records (archive duty).';
comment on column app.message.sent_at is 'The writer''s clock: shown, never used for order.';
comment on column app.message.phrase_key is 'A phrase of the catalogue, read by each in their own language.';
create index on app.message (task_id, enrolment_id);
create index on app.message (created_by);
select private.add_synced_table('message', p_record => true);
grant insert (id, enrolment_id, audience_id, body, phrase_key, phrase_params, task_id, lang, sent_at) on app.message to authenticated;
create policy message_send on app.message for insert to authenticated
  with check (audience_id = any (array(select private.my_audiences())));
comment on policy message_send on app.message is 'Members of a thread write in it.';

create table app.read_marker (
  id uuid primary key default gen_random_uuid(),
  enrolment_id uuid not null,
  audience_id uuid not null,
  thread_id uuid not null,
  person_id uuid not null references app.person,
  up_to bigint not null,
  read_at timestamptz not null default now(),
  created_by uuid references app.person,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (thread_id, person_id),
  foreign key (thread_id, enrolment_id) references app.audience (id, enrolment_id)
);
comment on table app.read_marker is 'How far a person has read a thread. Written by the database only; a participant''s own stays in the self audience unless they share it.';
create index on app.read_marker (person_id);
create index on app.read_marker (created_by);
create index on app.read_marker (thread_id, enrolment_id);
select private.add_synced_table('read_marker');

create function private.mark_read(p_thread uuid, p_up_to bigint) returns void
language plpgsql security definer set search_path = '' as $$
declare
  me uuid := private.me();
  thread app.audience;
  place uuid;
begin
  select * into thread from app.audience
  where id = p_thread and kind in ('team', 'direct') and id in (select private.my_audiences());
  if not found then raise exception 'no such thread' using errcode = 'SV404'; end if;
  select case when e.participant_id = me and not e.share_read
      then (select s.id from app.audience s where s.enrolment_id = e.id and s.kind = 'self') else thread.id end
    into place from app.enrolment e where e.id = thread.enrolment_id;
  update app.read_marker r set up_to = greatest(r.up_to, least(p_up_to, thread.version)), read_at = now(), audience_id = place
  where r.thread_id = p_thread and r.person_id = me and (r.up_to < least(p_up_to, thread.version) or r.audience_id <> place);
  if not found and not exists (select from app.read_marker r where r.thread_id = p_thread and r.person_id = me) then
    insert into app.read_marker (enrolment_id, audience_id, thread_id, person_id, up_to)
    values (thread.enrolment_id, place, p_thread, me, least(p_up_to, thread.version));
  end if;
end $$;
comment on function private.mark_read(uuid, bigint) is 'Moves the caller''s read marker forward, never back. The caller holds the lock of the thread.';
grant execute on function private.mark_read(uuid, bigint) to authenticated;
