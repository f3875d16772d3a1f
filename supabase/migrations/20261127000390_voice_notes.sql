-- Voice notes: a message that was spoken. It is a message like any other, in its place in the talk, and its sound is an attachment.

alter table app.message add column voice_id uuid,
  drop constraint message_check,
  add constraint one_content check (num_nonnulls(body, phrase_key, voice_id) = 1),
  add unique (voice_id, enrolment_id),
  add constraint message_voice_fkey foreign key (voice_id, enrolment_id) references app.attachment (id, enrolment_id) on delete cascade;
comment on column app.message.voice_id is 'A voice note instead of words. It came before its message, in the same thread and by the same person. Nobody deletes one; when all of an enrolment goes, they go together.';
grant insert (voice_id) on app.message to authenticated;

create function private.voice_rules() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if not exists (select from app.attachment a where a.id = new.voice_id and a.kind = 'voice_note'
    and a.audience_id = new.audience_id and a.created_by is not distinct from new.created_by) then
    raise exception 'no voice note of this writer in this thread' using errcode = '23503';
  end if;
  return new;
end $$;
comment on function private.voice_rules() is 'A message carries a voice note of its own writer, spoken in its own thread, and no photo.';
-- After z_stamp, which says whose message it is.
create trigger z_voice before insert on app.message for each row when (new.voice_id is not null) execute function private.voice_rules();
