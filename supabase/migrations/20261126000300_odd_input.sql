-- What fuzzing and the matrix of people found: input that no app sends, and a right that nobody meant to give.

create or replace function private.cursors(p_cursors text) returns table (id uuid, ver bigint)
language plpgsql stable set search_path = '' as $$
begin
  if char_length(p_cursors) > 100000 then return; end if;
  -- One line per audience: an id has many spellings, and each would be answered with all rows of the page again.
  return query select k.key::uuid, min(k.value::bigint) from jsonb_each_text(p_cursors::jsonb) k group by 1;
exception when others then
  return;
end $$;

create or replace function private.name_sign_in(p_name text) returns jsonb
language plpgsql security definer set search_path = '' as $$
begin
  update app.sign_in set name = left(nullif(btrim(p_name), ''), 60) where auth_user_id = auth.uid() and revoked_at is null;
  return case when found then jsonb_build_object('ok', true) else private.not_me() end;
end $$;

-- Where a table has no status, as the job log, "while it is a proposal" was neither true nor false, and let its author through.
create or replace function private.move_row(p_table text, p_id uuid, p_to uuid) returns text
language plpgsql security definer set search_path = '' as $$
declare
  me uuid := private.me();
  r jsonb;
  old_place app.audience;
  new_place app.audience;
begin
  if not exists (select from private.synced_table where name = p_table) then return 'unknown_table'; end if;
  perform from app.audience
  where id in (select private.my_audiences()) and (id = p_to or id in (select c.audience_id from app.change c where c.row_id = p_id))
  order by id for no key update;
  -- Read only now: what was answered or moved while this waited for the locks counts.
  execute format('select to_jsonb(t) from app.%I t where id = $1 for update', p_table) into r using p_id;
  select * into old_place from app.audience where id = (r ->> 'audience_id')::uuid and id in (select private.my_audiences());
  if r is null or old_place.id is null then return 'gone'; end if;
  if not exists (select from private.synced_table where name = p_table and movable) then return 'forbidden'; end if;
  select * into new_place from app.audience where id = p_to and id in (select private.my_audiences());
  if new_place.enrolment_id is distinct from old_place.enrolment_id then return 'forbidden'; end if;
  if me <> private.participant_of(old_place.enrolment_id)
    and not ((r ->> 'created_by')::uuid = me and r ->> 'status' is not distinct from 'proposed' and r ->> 'answer' is null) then
    return 'forbidden';
  end if;
  execute format('update app.%I set audience_id = $2 where id = $1 and audience_id <> $2', p_table) using p_id, p_to;
  return null;
exception when check_violation then
  return 'forbidden';
end $$;
