-- A proposal is taken back without telling what hangs on it, and a problem is shown only with the place it is shown for.

create or replace function private.keep_what_hangs_on_it() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  own uuid := (select id from app.audience where enrolment_id = old.enrolment_id and kind = 'self');
  kept jsonb := jsonb_build_object('id', gen_random_uuid(), 'audience_id', own, 'answer', 'yes', 'together', false);
begin
  if private.me() is not distinct from private.participant_of(old.enrolment_id) then return old; end if;
  if tg_table_name = 'task' then
    if not exists (select from app.tick where task_id = old.id) then return old; end if;
    kept := kept || '{"status": "planned", "assignee_kind": "participant", "assignee_id": null, "assignee_name": null}';
  else
    if not exists (select from app.rating where goal_id = old.id) then return old; end if;
    -- What the author sees is no secret.
    if exists (select from app.rating where goal_id = old.id and audience_id in (select private.my_audiences())) then
      raise exception 'somebody has begun with it' using errcode = 'SV423';
    end if;
    kept := kept || '{"status": "active"}';
  end if;
  execute format('insert into app.%I select (jsonb_populate_record(null::app.%1$I, $1)).*', tg_table_name) using to_jsonb(old) || kept;
  -- Fortnights are counted from the day it was made.
  execute format('update app.%I set created_at = $2 where id = $1', tg_table_name) using (kept ->> 'id')::uuid, old.created_at;
  update app.tick set task_id = (kept ->> 'id')::uuid where task_id = old.id;
  update app.rating set goal_id = (kept ->> 'id')::uuid where goal_id = old.id;
  return old;
end $$;
comment on function private.keep_what_hangs_on_it() is
  'Whoever proposed a goal or a step takes it back as if nothing had happened. What the participant has rated or ticked for themselves meanwhile stays theirs, on a copy in their own space: a refusal would tell the author that there is something. Numbers that the author sees are a reason to refuse: that tells nothing new.';

create or replace function private.carry_out(m jsonb) returns void
language plpgsql security invoker set search_path = '' as $$
declare
  t text := m ->> 'tbl';
  row_id uuid := private.as_uuid(m ->> 'id');
  refused text;
begin
  if row_id is null then raise exception 'no id' using errcode = 'SV400'; end if;
  if not exists (select from private.synced_table where name = t) then
    raise exception 'unknown table' using errcode = 'SV901';
  end if;
  case m ->> 'op'
    when 'put' then perform private.put_row(t, (m -> 'row') || jsonb_build_object('id', row_id));
    when 'patch' then perform private.patch_row(t, row_id, m -> 'cols');
    when 'delete' then perform private.delete_row(t, row_id);
    when 'move' then
      refused := private.move_row(t, row_id, private.as_uuid(m ->> 'to'));
      if refused is not null then
        raise exception '%', refused using errcode = case refused when 'gone' then 'SV404' else '42501' end;
      end if;
      -- What is shown because it changes stays where it is when it does not.
      if m ? 'cols' then perform private.patch_row(t, row_id, m -> 'cols'); end if;
    when 'mark_read' then
      if private.as_bigint(m -> 'up_to') is null then raise exception 'no version' using errcode = 'SV400'; end if;
      perform private.mark_read(row_id, private.as_bigint(m -> 'up_to'));
    when 'opened' then perform private.note_opened(row_id, (m ->> 'at')::timestamptz);
    else raise exception 'unknown operation' using errcode = 'SV903';
  end case;
end $$;
