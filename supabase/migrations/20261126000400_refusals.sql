-- A refusal is told until the phone has heard it. A pull lists those of 30 days, 200 at most; a phone that lost the answer to
-- its push and was silent for longer, or had more refused at once, took its words for sent, and they were gone.

create function private.refusals_of(p_client uuid, p_seqs bigint[]) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return (select coalesce(jsonb_agg(jsonb_build_object('seq', r.seq, 'code', r.code) order by r.seq), '[]')
    from app.sync_refusal r join app.sync_client c on c.id = r.client_id and c.person_id = private.me()
    where r.client_id = p_client and r.seq = any (p_seqs));
end $$;
comment on function private.refusals_of(uuid, bigint[]) is 'Which of these numbers of the caller''s device were refused, and why.';
grant execute on function private.refusals_of(uuid, bigint[]) to authenticated;

create or replace function public.sync_push(p_client uuid, p_mutations jsonb[]) returns jsonb
language plpgsql security invoker set search_path = '' set lock_timeout = '5s' set plan_cache_mode = force_generic_plan as $$
declare
  batch jsonb[] := array(select u.m from unnest(p_mutations) with ordinality u (m, n) order by u.n limit 50);
  last bigint;
  known bigint;
  m jsonb;
  seq bigint;
  code text;
  state text;
  con text;
  done_before bigint[] := '{}';
  refused jsonb := '[]';
  hold bigint;
  gap boolean := false;
begin
  if private.me() is null then return private.not_me(); end if;
  last := private.open_client(p_client);
  if last is null then return jsonb_build_object('ok', false, 'code', 'not_yours'); end if;
  known := last;
  perform private.lock_audiences(batch);
  foreach m in array batch loop
    seq := private.as_bigint(m -> 'seq');
    if seq is null then
      refused := refused || jsonb_build_object('seq', null, 'code', 'malformed');
      continue;
    end if;
    if seq <= last then
      -- The same number twice in one call is told of once.
      if seq <= known then done_before := done_before || seq; end if;
      continue;
    end if;
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
  if done_before <> '{}' then refused := private.refusals_of(p_client, done_before) || refused; end if;
  return jsonb_build_object('ok', true, 'last_seq', last, 'refused', refused, 'hold', hold, 'gap', gap);
end $$;
comment on function public.sync_push(uuid, jsonb[]) is
  'Carries out a device''s log in order, each number exactly once for ever; at most 50 a call. Refused ones are listed and acknowledged, also those of numbers sent before. `hold`: written by a newer app than this schema, kept by the phone. `gap`: numbers are missing, nothing after them was done.';

comment on table app.sync_refusal is 'What the database did not accept, by code. The text stays on the phone, in "needs attention". Kept as long as the device''s log: nobody knows which phone still has to hear it.';
