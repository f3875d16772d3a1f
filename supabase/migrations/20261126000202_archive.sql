-- The office's copy for its archive: what the team and the private threads hold, never what is the participant's own.

create function private.export_enrolment(p_enrolment uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  e app.enrolment;
  t text;
  part jsonb;
  rows jsonb := '{}';
  places uuid[];
begin
  select * into e from app.enrolment where id = p_enrolment;
  if e.id is null then return null; end if;
  -- First the line that the participant reads, so that no copy leaves without it.
  insert into app.access (enrolment_id, what) values (e.id, 'exported');
  places := array(select a.id from app.audience a where a.enrolment_id = e.id and a.kind <> 'self');
  for t in select name from private.synced_table order by name loop
    execute format('select jsonb_agg(to_jsonb(r) order by r.created_at, r.id) from app.%I r where r.enrolment_id = $1 and r.audience_id = any ($2)', t)
      into part using e.id, places;
    if part is not null then rows := rows || jsonb_build_object(t, part); end if;
  end loop;
  return jsonb_build_object('format', 'stegvis-copy-1', 'made_at', now(), 'enrolment_id', e.id, 'rows', rows,
    'audiences', (select jsonb_agg(jsonb_build_object('id', a.id, 'kind', a.kind, 'worker_id', a.worker_id, 'members', (
        select jsonb_agg(jsonb_build_object('person_id', m.person_id, 'added_at', m.added_at, 'removed_at', m.removed_at, 'reads_from', m.reads_from)
          order by m.added_at, m.person_id) from app.audience_member m where m.audience_id = a.id)) order by a.kind, a.id)
      from app.audience a where a.id = any (places)),
    'people', (select jsonb_agg(jsonb_build_object('id', p.id, 'kind', p.kind, 'display_name', p.display_name) order by p.kind, p.display_name)
      from app.person p where p.id in (select m.person_id from app.audience_member m where m.audience_id = any (places))),
    'access', (select jsonb_agg(jsonb_build_object('at', l.at, 'what', l.what, 'person_id', l.person_id, 'audience_id', l.audience_id, 'device', l.device)
        order by l.at, l.id) from app.access l where l.enrolment_id = e.id and (l.audience_id is null or l.audience_id = any (places))));
end $$;
comment on function private.export_enrolment(uuid) is
  'Everything of an enrolment that the archive duty is about: plan, records, team and private messages with earlier words, who wrote what when, who could see it and who opened it. Nothing of `self`. For the operator: no worker or lead can call it, who reads an enrolment is its team. Leaves a line that the participant reads.';
