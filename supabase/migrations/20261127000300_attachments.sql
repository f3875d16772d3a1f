-- Attachments: what a person adds that is no text. The row travels like any other; the file lies in Storage, encrypted on
-- the phone with a key that stands in the row alone, so that a deleted row leaves nothing that anybody can read.

create table app.attachment (
  id uuid primary key,
  enrolment_id uuid not null,
  audience_id uuid not null,
  kind text not null check (kind in ('photo', 'voice_note')),
  media_type text not null constraint media_type_length check (char_length(media_type) <= 60),
  bytes integer not null check (bytes between 1 and 1000000),
  width smallint check (width between 1 and 1600),
  height smallint check (height between 1 and 1600),
  seconds smallint check (seconds between 0 and 120),
  moment text check (moment in ('moving_in', 'moving_out')),
  room text constraint room_length check (char_length(room) <= 60),
  file_key text not null check (file_key ~ '^[A-Za-z0-9+/]{43}=$'),
  arrived boolean not null default false,
  created_by uuid references app.person,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint kind_has_its_own check (case kind
    when 'photo' then media_type ~ '^image/[a-z]+$' and num_nulls(width, height, moment) = 0 and seconds is null
    else media_type ~ '^audio/[a-z0-9]+$' and num_nonnulls(width, height, moment) = 0 and seconds is not null end)
);
comment on table app.attachment is 'A file of an enrolment: photos of a home when moving in and out (programme D), and voice notes. The bytes lie in the bucket `attachments` under `<enrolment>/<id>`, as the phone encrypted them.';
comment on column app.attachment.media_type is 'Of the file once it is decrypted; Storage is told `application/octet-stream`.';
comment on column app.attachment.bytes is 'Before encryption.';
comment on column app.attachment.width is 'Pixels of a photo, shrunk on the phone; `height` as well.';
comment on column app.attachment.seconds is 'Length of a voice note.';
comment on column app.attachment.moment is 'What a photo of the home belongs to.';
comment on column app.attachment.room is 'Which room a photo shows, in the participant''s words.';
comment on column app.attachment.file_key is 'AES-256 key of this file alone, base64. Whoever reads the row can read the file; with the row it is shredded.';
comment on column app.attachment.arrived is 'Whether its author''s phone has handed the file over, so that others ask for it then and not before.';
create index on app.attachment (created_by);
select private.add_synced_table('attachment', p_movable => true);
insert into private.authority (tbl, col, writer, merge) values
  ('attachment', 'moment', 'participant', 'last'), ('attachment', 'room', 'participant', 'text'), ('attachment', 'arrived', 'author', 'last');
grant insert (id, enrolment_id, audience_id, kind, media_type, bytes, width, height, seconds, moment, room, file_key),
  update (room, arrived), delete on app.attachment to authenticated;
create policy attachment_create on app.attachment for insert to authenticated with check (audience_id = any (array(select private.my_audiences())));
comment on policy attachment_create on app.attachment is 'A photo by the participant, by private.authority; a voice note by anybody in the audience.';
create policy attachment_change on app.attachment for update to authenticated
  using (audience_id = any (array(select private.my_audiences()))) with check (audience_id = any (array(select private.my_audiences())));
comment on policy attachment_change on app.attachment is 'By private.authority.';
create policy attachment_delete on app.attachment for delete to authenticated
  using (audience_id = any (array(select private.my_audiences())) and kind = 'photo' and created_by = (select private.me()));
comment on policy attachment_delete on app.attachment is 'Who took a photo takes it away. What was said in a talk stays, like its messages.';

-- Photos belong to the living plan and are read whole. A voice note is talk: who came later reads what was said since.
drop trigger z_stamp on app.attachment;
create trigger z_stamp before insert or update on app.attachment for each row when (new.kind = 'photo') execute function private.stamp();
create trigger z_stamp_delete before delete on app.attachment for each row when (old.kind = 'photo') execute function private.stamp();
create trigger z_stamp_talk before insert or update on app.attachment for each row when (new.kind <> 'photo') execute function private.stamp('record');
create trigger z_stamp_talk_delete before delete on app.attachment for each row when (old.kind <> 'photo') execute function private.stamp('record');
alter policy attachment_read on app.attachment using (audience_id = any (array(select private.my_audiences()))
  and (kind = 'photo' or coalesce(created_at >= ((select private.my_reads_from()) ->> audience_id::text)::timestamptz, true)));
comment on policy attachment_read on app.attachment is 'Members of the row''s audience read it; voice notes only from when they came, who came in by a proposal.';
create function private.talk_stays() returns trigger
language plpgsql set search_path = '' as $$
begin
  raise exception 'what was said is not moved' using errcode = '23514';
end $$;
comment on function private.talk_stays() is 'A voice note stays with those it was spoken to, like a message.';
create trigger c_stays before update of audience_id on app.attachment for each row when (new.kind <> 'photo') execute function private.talk_stays();

create function private.photos_follow() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update app.attachment set audience_id = new.audience_id
  where enrolment_id = new.enrolment_id and audience_id = old.audience_id and kind = 'photo';
  return null;
end $$;
comment on function private.photos_follow() is 'Who sees the sheet of the home sees its photos: those that were kept with it go where it goes. Both audiences are locked by whoever moves the sheet.';
create trigger photos_follow after update of audience_id on app.home
  for each row when (old.audience_id <> new.audience_id) execute function private.photos_follow();

-- Files of rows that are gone. Storage deletes through its API alone, so they wait here for the one who calls it.

create table private.file_to_delete (
  path text primary key,
  queued_at timestamptz not null default now(),
  tried_at timestamptz
);
comment on table private.file_to_delete is 'Files whose row is gone; see private.files_to_delete. Nothing that anybody can still decrypt.';
alter table private.file_to_delete enable row level security;

create function private.queue_file() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into private.file_to_delete (path) values (old.enrolment_id || '/' || old.id) on conflict do nothing;
  return null;
end $$;
comment on function private.queue_file() is 'Whatever takes a row away: a person, the end of an enrolment, the clock.';
create trigger queue_file after delete on app.attachment for each row execute function private.queue_file();

create function private.files_to_delete() returns setof text
language sql stable security definer set search_path = '' as $$
  select path from private.file_to_delete
  where tried_at is null or queued_at < now() - interval '1 hour'
  order by queued_at limit 100
$$;
comment on function private.files_to_delete() is 'What to delete from the bucket now: at once, and once more after an hour, because an upload that was under way when its row went may end after the first time.';

create function private.files_deleted(p_paths text[]) returns void
language sql security definer set search_path = '' as $$
  delete from private.file_to_delete where path = any (p_paths) and queued_at < now() - interval '1 hour';
  update private.file_to_delete set tried_at = now() where path = any (p_paths)
$$;
comment on function private.files_deleted(text[]) is 'Storage has confirmed it. For the service that calls private.tick(), as is private.files_to_delete.';

-- Asked by the policies of storage.sql.

create function private.is_own_file(p_name text) returns boolean
language plpgsql stable security invoker set search_path = '' as $$
begin
  return exists (select from app.attachment a
    where a.id = private.as_uuid(split_part(p_name, '/', 2)) and a.enrolment_id || '/' || a.id = p_name and a.created_by = (select private.me()));
end $$;
comment on function private.is_own_file(text) is 'Whether the caller made the row that a file belongs to, and can still see it.';

create function private.is_file_to_read(p_name text) returns boolean
language plpgsql stable security invoker set search_path = '' as $$
begin
  return exists (select from app.attachment a where a.id = private.as_uuid(split_part(p_name, '/', 2)) and a.enrolment_id || '/' || a.id = p_name);
end $$;
comment on function private.is_file_to_read(text) is 'Whether the caller can read the row that a file belongs to: row level security of the row decides.';
grant execute on function private.is_own_file(text), private.is_file_to_read(text) to authenticated;
