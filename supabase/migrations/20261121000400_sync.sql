-- Sync: push an ordered log, pull one snapshot, move a row.

create table app.sync_meta (
  only_row boolean primary key default true check (only_row),
  epoch uuid not null default gen_random_uuid(),
  schema int not null default 1,
  min_app int not null default 1
);
comment on table app.sync_meta is 'A new epoch is written after a restore from backup: phones then start over and send again what they still hold.';
insert into app.sync_meta default values;

create table app.sync_client (
  id uuid primary key,
  person_id uuid not null references app.person,
  last_seq bigint not null default 0,
  created_at timestamptz not null default now()
) with (fillfactor = 60);
comment on table app.sync_client is 'One ordered log per device: (id, seq) is carried out exactly once for ever.';
create index on app.sync_client (person_id);

create table app.sync_refusal (
  client_id uuid not null references app.sync_client on delete cascade,
  seq bigint not null,
  code text not null,
  at timestamptz not null default now(),
  primary key (client_id, seq)
);
comment on table app.sync_refusal is 'What the database did not accept, by code. The text stays on the phone, in "needs attention".';

alter table app.sync_meta enable row level security;
alter table app.sync_client enable row level security;
alter table app.sync_refusal enable row level security;

create function private.not_me() returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('ok', false, 'code', case
    when exists (select from app.sign_in where auth_user_id = (select auth.uid()) and revoked_at is not null)
    then 'revoked' else 'not_bound' end)
$$;
comment on function private.not_me() is 'Why a caller is nobody: `revoked` makes a phone wipe, `not_bound` never does.';

create function private.open_client(p_client uuid) returns bigint
language plpgsql security definer set search_path = '' as $$
declare
  me uuid := private.me();
  last bigint;
begin
  select last_seq into last from app.sync_client where id = p_client and person_id = me for update;
  if found or p_client is null then return last; end if;
  insert into app.sync_client (id, person_id) values (p_client, me) on conflict do nothing;
  select last_seq into last from app.sync_client where id = p_client and person_id = me for update;
  return last;
end $$;
comment on function private.open_client(uuid) is 'Locks the device''s log and returns its last number; null when it is somebody else''s.';

create function private.close_client(p_client uuid, p_last bigint, p_refused jsonb) returns void
language plpgsql security definer set search_path = '' as $$
begin
  update app.sync_client set last_seq = greatest(last_seq, p_last) where id = p_client and person_id = private.me();
  if not found or p_refused = '[]' then return; end if;
  insert into app.sync_refusal (client_id, seq, code)
  select p_client, (r ->> 'seq')::bigint, r ->> 'code' from jsonb_array_elements(p_refused) r
  where r ->> 'seq' is not null
  on conflict do nothing;
end $$;
comment on function private.close_client(uuid, bigint, jsonb) is 'Acknowledges a batch: carried out or refused, nothing blocks the queue.';

create function private.as_uuid(p text) returns uuid
language plpgsql stable set search_path = '' as $$
begin
  return case when pg_input_is_valid(p, 'uuid') then p::uuid end;
end $$;
comment on function private.as_uuid(text) is 'The uuid, or null for anything else.';

create function private.as_bigint(p jsonb) returns bigint
language plpgsql immutable set search_path = '' as $$
begin
  return case when jsonb_typeof(p) = 'number' and p::text ~ '^\d{1,15}$' then p::text::bigint end;
end $$;
comment on function private.as_bigint(jsonb) is 'A whole number from 0 to 15 digits, or null for anything else.';

create function private.lock_audiences(p_mutations jsonb[]) returns void
language plpgsql security definer set search_path = '' as $$
declare
  me uuid := private.me();
  m jsonb;
  rows uuid[] := '{}';
  places uuid[] := '{}';
begin
  foreach m in array p_mutations loop
    continue when jsonb_typeof(m) is distinct from 'object';
    rows := rows || private.as_uuid(m ->> 'id');
    places := places || private.as_uuid(m #>> '{row,audience_id}') || private.as_uuid(m ->> 'to');
    -- A read marker may be kept in the reader's own space.
    if m ->> 'op' = 'mark_read' then
      places := places || private.as_uuid(m ->> 'id') || array(
        select s.id from app.audience t join app.audience s on s.enrolment_id = t.enrolment_id and s.kind = 'self'
        where t.id = private.as_uuid(m ->> 'id'));
    end if;
  end loop;
  perform from app.audience a join app.audience_member m on m.person_id = me and m.audience_id = a.id and m.removed_at is null
  where a.id = any (places || array(select c.audience_id from app.change c where c.row_id = any (rows)))
  order by a.id for no key update of a;
end $$;
comment on function private.lock_audiences(jsonb[]) is 'Locks all audiences of a batch in id order; without it batches in opposite order deadlocked, with it 0 of 741.';

create function private.keep_revision(p_table text, p_id uuid, p_column text) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if not exists (select from private.authority where tbl = p_table and col = p_column and merge = 'text') then return; end if;
  execute format('insert into app.revision (enrolment_id, audience_id, tbl, row_id, col, was)
    select t.enrolment_id, t.audience_id, $1, t.id, $2, t.%I from app.%I t
    where t.id = $3 and t.%1$I <> '''' and t.audience_id in (select private.my_audiences())', p_column, p_table)
    using p_table, p_column, p_id;
end $$;
comment on function private.keep_revision(text, uuid, text) is 'Keeps earlier free text when two changed it at once. Reads it from the row: nobody can put words into another''s past.';

create function private.move_row(p_table text, p_id uuid, p_to uuid) returns text
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
    and not ((r ->> 'created_by')::uuid = me and r ->> 'status' = 'proposed' and r ->> 'answer' is null) then
    return 'forbidden';
  end if;
  execute format('update app.%I set audience_id = $2 where id = $1 and audience_id <> $2', p_table) using p_id, p_to;
  return null;
exception when check_violation then
  return 'forbidden';
end $$;
comment on function private.move_row(text, uuid, uuid) is 'Changes who sees a row: by the participant, or by its author while unanswered, within one enrolment. Returns why not, or null.';

grant execute on function private.not_me(), private.open_client(uuid), private.close_client(uuid, bigint, jsonb), private.as_uuid(text),
  private.as_bigint(jsonb), private.lock_audiences(jsonb[]), private.keep_revision(text, uuid, text), private.move_row(text, uuid, uuid) to authenticated;

-- One mutation --------------------------------------------------------------------------------------------------------

create function private.columns(p_table text, p_names jsonb) returns text[]
language plpgsql stable security invoker set search_path = '' as $$
declare
  cols text[];
begin
  if jsonb_typeof(p_names) is distinct from 'object' or p_names = '{}' then
    raise exception 'no columns' using errcode = 'SV400';
  end if;
  select array_agg(quote_ident(a.attname)) into cols
  from jsonb_object_keys(p_names) k left join pg_catalog.pg_attribute a
    on a.attrelid = format('app.%I', p_table)::regclass and a.attname = k and a.attnum > 0 and not a.attisdropped;
  if array_position(cols, null) is not null then
    raise exception 'unknown column' using errcode = 'SV902';
  end if;
  return cols;
end $$;
comment on function private.columns(text, jsonb) is 'Names of columns, quoted for SQL. Raises SV902 for a column this schema does not have.';

create function private.put_row(p_table text, p_row jsonb) returns void
language plpgsql security invoker set search_path = '' as $$
declare
  cols text := array_to_string(private.columns(p_table, p_row), ', ');
begin
  execute format('insert into app.%I (%s) select %s from jsonb_populate_record(null::app.%I, $1)', p_table, cols, cols, p_table) using p_row;
end $$;
comment on function private.put_row(text, jsonb) is 'Creates a row; never changes one.';

create function private.patch_row(p_table text, p_id uuid, p_cols jsonb) returns void
language plpgsql security invoker set search_path = '' as $$
declare
  r jsonb;
  c record;
  cols text[] := private.columns(p_table, p_cols);
  n int;
begin
  if exists (select from jsonb_each(p_cols) k where jsonb_typeof(k.value) <> 'object' or not k.value ? 'now') then
    raise exception 'no value' using errcode = 'SV400';
  end if;
  execute format('select to_jsonb(t) from app.%I t where id = $1', p_table) into r using p_id;
  if r is null then raise exception 'gone' using errcode = 'SV404'; end if;
  for c in
    select k.key, k.value -> 'now' as now, a.merge
    from jsonb_each(p_cols) k join private.authority a on a.tbl = p_table and a.col = k.key
    where r -> k.key is distinct from coalesce(k.value -> 'was', 'null') and r -> k.key is distinct from k.value -> 'now'
  loop
    if c.merge = 'state' then raise exception 'it changed meanwhile' using errcode = 'SV423'; end if;
    if c.merge = 'text' then perform private.keep_revision(p_table, p_id, c.key); end if;
  end loop;
  execute format('update app.%I t set (%s) = row(n.%s) from jsonb_populate_record(null::app.%I, $1) n where t.id = $2',
      p_table, array_to_string(cols, ', '), array_to_string(cols, ', n.'), p_table)
    using (select jsonb_object_agg(k.key, k.value -> 'now') from jsonb_each(p_cols) k), p_id;
  get diagnostics n = row_count;
  if n = 0 then raise exception 'not yours' using errcode = '42501'; end if;
end $$;
comment on function private.patch_row(text, uuid, jsonb) is 'Changes columns, given as {column: {was, now}}. See private.authority.merge for two at once.';

create function private.delete_row(p_table text, p_id uuid) returns void
language plpgsql security invoker set search_path = '' as $$
declare
  n int;
  seen boolean;
begin
  execute format('select true from app.%I where id = $1', p_table) into seen using p_id;
  if seen is null then raise exception 'gone' using errcode = 'SV404'; end if;
  execute format('delete from app.%I where id = $1', p_table) using p_id;
  get diagnostics n = row_count;
  if n = 0 then raise exception 'not yours' using errcode = '42501'; end if;
end $$;
comment on function private.delete_row(text, uuid) is 'Deletes a row for good; its line in the change index stays, without content.';

create function private.carry_out(m jsonb) returns void
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
    when 'mark_read' then
      if private.as_bigint(m -> 'up_to') is null then raise exception 'no version' using errcode = 'SV400'; end if;
      perform private.mark_read(row_id, private.as_bigint(m -> 'up_to'));
    else raise exception 'unknown operation' using errcode = 'SV903';
  end case;
end $$;
comment on function private.carry_out(jsonb) is 'Carries out one mutation as the caller, or raises.';

create function private.refusal_code(p_state text, p_constraint text) returns text
language sql immutable set search_path = '' as $$
  select case
    when p_state = 'SV404' then 'gone'
    when p_state in ('SV409', '23505') then 'used_id'
    when p_state = 'SV423' then 'wrong_state'
    when p_state = 'SV400' then 'malformed'
    when p_state = 'SV901' then 'unknown_table'
    when p_state = 'SV902' then 'unknown_column'
    when p_state = 'SV903' then 'unknown_op'
    when p_state = '42501' then 'forbidden'
    when p_state = '23503' then 'dependency'
    when p_state = '23514' and p_constraint like '%\_length' then 'too_long'
    when p_state like '23%' or p_state like '22%' then 'invalid'
    else 'failed'
  end
$$;
comment on function private.refusal_code(text, text) is 'What a phone is told. Total: whatever is not transient is recorded as refused and never blocks the queue.';

create function private.is_transient(p_state text) returns boolean
language sql immutable set search_path = '' as $$
  select p_state in ('40001', '40P01', '55P03', '25006') or p_state ~ '^(53|57|08)'
$$;
comment on function private.is_transient(text) is 'Errors after which the same call can succeed: the whole call is retried.';

grant execute on function private.columns(text, jsonb), private.put_row(text, jsonb), private.patch_row(text, uuid, jsonb),
  private.delete_row(text, uuid), private.carry_out(jsonb), private.refusal_code(text, text), private.is_transient(text) to authenticated;

-- Push ----------------------------------------------------------------------------------------------------------------

create function public.sync_push(p_client uuid, p_mutations jsonb[]) returns jsonb
language plpgsql security invoker set search_path = '' set lock_timeout = '5s' set plan_cache_mode = force_generic_plan as $$
declare
  batch jsonb[] := array(select u.m from unnest(p_mutations) with ordinality u (m, n) order by u.n limit 50);
  last bigint;
  m jsonb;
  seq bigint;
  code text;
  state text;
  con text;
  refused jsonb := '[]';
  hold bigint;
  gap boolean := false;
begin
  if private.me() is null then return private.not_me(); end if;
  last := private.open_client(p_client);
  if last is null then return jsonb_build_object('ok', false, 'code', 'not_yours'); end if;
  perform private.lock_audiences(batch);
  foreach m in array batch loop
    seq := private.as_bigint(m -> 'seq');
    if seq is null then
      refused := refused || jsonb_build_object('seq', null, 'code', 'malformed');
      continue;
    end if;
    continue when seq <= last;
    gap := seq > last + 1;
    exit when gap;
    code := null;
    begin
      perform private.carry_out(m);
    exception when others then
      get stacked diagnostics state = returned_sqlstate, con = constraint_name;
      if private.is_transient(state) then raise; end if;
      if state in ('SV901', 'SV902', 'SV903') and private.as_bigint(m -> 'v') > private.schema_number() then
        hold := seq;
      end if;
      code := private.refusal_code(state, con);
    end;
    exit when hold is not null;
    if code is not null then refused := refused || jsonb_build_object('seq', seq, 'code', code); end if;
    last := seq;
  end loop;
  perform private.close_client(p_client, last, refused);
  return jsonb_build_object('ok', true, 'last_seq', last, 'refused', refused, 'hold', hold, 'gap', gap);
end $$;
comment on function public.sync_push(uuid, jsonb[]) is
  'Carries out a device''s log in order, each number exactly once for ever; at most 50 a call. Refused ones are listed and acknowledged. `hold`: written by a newer app than this schema, kept by the phone. `gap`: numbers are missing, nothing after them was done.';

-- Pull ----------------------------------------------------------------------------------------------------------------

create function private.schema_number() returns int
language plpgsql stable security definer set search_path = '' as $$
begin
  return (select schema from app.sync_meta);
end $$;
comment on function private.schema_number() is 'Schema number of this database.';

create function private.sync_state(p_client uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  me uuid := private.me();
begin
  return (select jsonb_build_object(
    'epoch', s.epoch, 'schema', s.schema, 'min_app', s.min_app,
    'last_seq', coalesce((select c.last_seq from app.sync_client c where c.id = p_client and c.person_id = me), 0),
    'refused', coalesce((select jsonb_agg(jsonb_build_object('seq', l.seq, 'code', l.code) order by l.seq)
      from (select r.seq, r.code
        from app.sync_refusal r join app.sync_client c on c.id = r.client_id and c.person_id = me
        where r.client_id = p_client and r.at > now() - interval '30 days' order by r.seq desc limit 200) l), '[]'),
    'me', (select jsonb_build_object('person_id', p.id, 'kind', p.kind, 'display_name', p.display_name, 'language', p.language)
      from app.person p where p.id = me))
  from app.sync_meta s);
end $$;
comment on function private.sync_state(uuid) is 'What a pull says about the database, the device''s log (its last 200 refusals) and the person.';

create function private.removed_from(p_audiences uuid[]) returns uuid[]
language plpgsql stable security definer set search_path = '' as $$
begin
  return array(select m.audience_id from app.audience_member m
    where m.person_id = private.me() and m.audience_id = any (p_audiences) and m.removed_at is not null);
end $$;
comment on function private.removed_from(uuid[]) is 'Audiences the caller was removed from. Only these are wiped.';

create function private.cursors(p_cursors text) returns table (id uuid, ver bigint)
language plpgsql stable set search_path = '' as $$
begin
  if char_length(p_cursors) > 100000 then return; end if;
  return query select k.key::uuid, k.value::bigint from jsonb_each_text(p_cursors::jsonb) k;
exception when others then
  return;
end $$;
comment on function private.cursors(text) is 'Cursors of a phone, checked; none when they cannot be read, so that everything is sent again.';

create function private.my_places(p_cursors text, p_reset boolean)
returns table (id uuid, mine boolean, ver bigint, version bigint, kind text, enrolment_id uuid, worker_id uuid)
language plpgsql stable security definer set search_path = '' as $$
begin
  return query
    with place as (
      select a.* from app.sign_in s join app.audience_member m on m.person_id = s.person_id join app.audience a on a.id = m.audience_id
      where s.auth_user_id = (select private.sign_in_id()) and s.revoked_at is null and m.removed_at is null)
    select coalesce(p.id, c.id), p.id is not null, case when c.ver <= p.version and not p_reset then c.ver end,
      p.version, p.kind, p.enrolment_id, p.worker_id
    from place p full join private.cursors(p_cursors) c on c.id = p.id;
end $$;
comment on function private.my_places(text, boolean) is
  'The caller''s audiences, with the version the phone has (null: it starts from nothing), and those the phone has beside them.';

create function private.rows_of(p_tables text[], p_ids uuid[]) returns table (id uuid, doc jsonb)
language plpgsql stable security invoker set search_path = '' as $$
declare
  t text;
begin
  for t in select distinct unnest(p_tables) loop
    -- Row by row through the primary key: the index of audiences reads a hundred thousand entries for one row.
    return query execute format('select r.id, to_jsonb(r) from unnest($1) i (id)
      cross join lateral (select t.* from app.%I t where t.id = i.id limit 1) r', t) using p_ids;
  end loop;
end $$;
comment on function private.rows_of(text[], uuid[]) is 'Rows by id, whatever table they are in, as far as the caller may read them.';

create function private.digests_of(p_audiences uuid[]) returns jsonb
language plpgsql stable security invoker set search_path = '' as $$
begin
  return (select jsonb_object_agg(a.id, jsonb_build_object('n', coalesce(d.n, 0), 'sum', coalesce(d.sum, 0)))
    from unnest(p_audiences) a (id) left join (
      select c.audience_id, count(*) as n, sum(('x' || right(c.row_id::text, 8))::bit(32)::bigint # ((c.ver * 40503) & 4294967295)) as sum
      from app.change c where c.audience_id = any (p_audiences) and not c.gone group by 1) d on d.audience_id = a.id);
end $$;
comment on function private.digests_of(uuid[]) is 'Per audience: count of rows and sum over the last 32 bits of id, mixed with ver; phone and database compute the same.';

grant execute on function private.schema_number(), private.sync_state(uuid), private.removed_from(uuid[]), private.cursors(text),
  private.my_places(text, boolean), private.rows_of(text[], uuid[]), private.digests_of(uuid[]) to authenticated;

create function public.sync_pull(p_client uuid, p_epoch uuid, p_cursors text, p_digest boolean default false) returns jsonb
language plpgsql stable security invoker set search_path = '' set plan_cache_mode = force_generic_plan as $$
declare
  reply jsonb;
  reset boolean;
  mine uuid[];
  lost uuid[];
  removed uuid[] := '{}';
  fresh jsonb[];
  digests jsonb;
  budget int := 500;
  more boolean := false;
  page record;
  cut boolean;
  heads jsonb[] := '{}';
  places uuid[] := '{}';
  ids uuid[] := '{}';
  tbls text[] := '{}';
  changes bigint[] := '{}';
  losses boolean[] := '{}';
  a jsonb;
begin
  if private.me() is null then return private.not_me(); end if;
  reply := private.sync_state(p_client);
  reset := (reply ->> 'epoch')::uuid is distinct from p_epoch;
  select coalesce(array_agg(p.id) filter (where p.mine), '{}'), coalesce(array_agg(p.id) filter (where not p.mine), '{}'),
    coalesce(array_agg(jsonb_build_object('id', p.id, 'kind', p.kind, 'enrolment_id', p.enrolment_id, 'worker_id', p.worker_id,
      'from_start', p.ver is null, 'from', coalesce(p.ver, -1), 'to', p.version) order by p.id)
      filter (where p.mine and (p_digest or p.ver is distinct from p.version)), '{}')
    into mine, lost, fresh from private.my_places(p_cursors, reset) p;
  if lost <> '{}' then removed := private.removed_from(lost); end if;
  if p_digest then digests := private.digests_of(mine); end if;
  -- First what changed, audience by audience until the page is full; then the rows of all of it, table by table.
  foreach a in array fresh loop
    more := budget <= 0;
    exit when more;
    select count(*) as n, max(x.ver) as top, array_agg(x.row_id) as ids, array_agg(x.tbl) as tbls, array_agg(x.ver) as vers, array_agg(x.gone) as gone
    into page
    from (select * from app.change c where c.audience_id = (a ->> 'id')::uuid and c.ver > (a -> 'from')::bigint
        and not ((a -> 'from_start')::boolean and c.gone)
      order by c.ver fetch first budget rows with ties) x;
    cut := page.n >= budget and page.top < (a -> 'to')::bigint;
    budget := budget - page.n;
    if cut then a := a || jsonb_build_object('to', page.top); end if;
    heads := heads || ((a - 'from') || jsonb_build_object('digest', digests -> (a ->> 'id'), 'rows', '[]'::jsonb, 'gone', '[]'::jsonb));
    if page.n > 0 then
      places := places || array_fill((a ->> 'id')::uuid, array[page.n::int]);
      ids := ids || page.ids;
      tbls := tbls || page.tbls;
      changes := changes || page.vers;
      losses := losses || page.gone;
    end if;
    more := cut;
    exit when more;
  end loop;
  return reply || jsonb_build_object('ok', true, 'reset', reset, 'more', more, 'mine', to_jsonb(mine), 'removed', to_jsonb(removed),
    'unknown', to_jsonb(array(select k from unnest(lost) k where k <> all (removed))),
    'audiences', case when ids = '{}' then to_jsonb(heads) else (
      with part as materialized (
        select e.place,
          coalesce(jsonb_agg(jsonb_build_object('tbl', e.tbl, 'ver', e.ver, 'row', r.doc) order by e.ver, e.id) filter (where not e.gone), '[]') as rows,
          coalesce(jsonb_agg(jsonb_build_object('tbl', e.tbl, 'id', e.id, 'ver', e.ver) order by e.ver, e.id) filter (where e.gone), '[]') as gone
        from unnest(places, ids, tbls, changes, losses) e (place, id, tbl, ver, gone)
        left join private.rows_of(tbls, array(select i.id from unnest(ids, losses) i (id, gone) where not i.gone)) r on r.id = e.id and not e.gone
        where e.gone or r.id is not null
        group by e.place)
      select jsonb_agg(case when p.place is null then h else h || jsonb_build_object('rows', p.rows, 'gone', p.gone) end order by n)
      from unnest(heads) with ordinality u (h, n) left join part p on p.place = (h ->> 'id')::uuid) end);
end $$;
comment on function public.sync_pull(uuid, uuid, text, boolean) is
  'Everything new to a phone, from one snapshot: STABLE, so every query in it sees the same moment (a VOLATILE one lost 300 of 15,617 rows). A page is about 500 rows, cut only between versions, so that a transaction is never split; `more` asks to call again.';

create function public.move(p_table text, p_id uuid, p_to uuid) returns jsonb
language plpgsql security invoker set search_path = '' set lock_timeout = '5s' as $$
declare
  refused text;
begin
  if private.me() is null then return private.not_me(); end if;
  refused := private.move_row(p_table, p_id, p_to);
  return case when refused is null then jsonb_build_object('ok', true) else jsonb_build_object('ok', false, 'code', refused) end;
end $$;
comment on function public.move(text, uuid, uuid) is 'Changes who sees a row. See private.move_row for who may.';

revoke execute on function public.sync_push(uuid, jsonb[]), public.sync_pull(uuid, uuid, text, boolean), public.move(text, uuid, uuid) from public, anon;
grant execute on function public.sync_push(uuid, jsonb[]), public.sync_pull(uuid, uuid, text, boolean), public.move(text, uuid, uuid) to authenticated;
