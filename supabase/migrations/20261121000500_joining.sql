-- Joining: how a phone becomes a person's phone, and how a worker brings a person in.

create table app.invitation (
  id uuid primary key default gen_random_uuid(),
  enrolment_id uuid not null references app.enrolment,
  person_id uuid not null references app.person,
  secret_hash bytea not null unique,
  selector text unique,
  verifier_hash bytea not null,
  attempts int not null default 0,
  code_expires_at timestamptz not null,
  expires_at timestamptz not null,
  used_by uuid,
  used_at timestamptz,
  created_by uuid not null references app.person,
  created_at timestamptz not null default now()
);
comment on table app.invitation is 'A link secret of 128 bits (QR, card) and a short code of 3 + 5 characters. Only hashes are kept (ASVS 6.5).';
comment on column app.invitation.attempts is 'Wrong codes so far. After 5 the code is dead; the link still works.';
create index on app.invitation (enrolment_id);
create index on app.invitation (person_id);
create index on app.invitation (created_by);
alter table app.invitation enable row level security;

create function private.random_bytes(p_n int) returns bytea
language sql volatile set search_path = '' as $$
  select substr(sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())), 1, p_n)
$$;
comment on function private.random_bytes(int) is 'Up to 32 bytes from 244 random bits; no extension needed.';

create function private.random_code(p_n int) returns text
language sql volatile set search_path = '' as $$
  with bytes as materialized (select private.random_bytes(p_n) as b)
  select string_agg(substr('0123456789ABCDEFGHJKMNPQRSTVWXYZ', (get_byte(b, i) & 31) + 1, 1), '')
  from bytes, generate_series(0, p_n - 1) i
$$;
comment on function private.random_code(int) is 'Random characters of an alphabet of 32 without I, L, O and U.';

create function private.bind(p_person uuid) returns text
language plpgsql security definer set search_path = '' as $$
declare
  bound app.sign_in;
begin
  if auth.uid() is null then return 'signed_out'; end if;
  insert into app.sign_in (auth_user_id, person_id) values (auth.uid(), p_person) on conflict do nothing;
  select * into strict bound from app.sign_in where auth_user_id = auth.uid();
  return case when bound.person_id = p_person and bound.revoked_at is null then null else 'already_bound' end;
end $$;
comment on function private.bind(uuid) is 'Binds the caller''s sign-in to a person; a sign-in belongs to one person for ever. Returns why not, or null.';

create function private.redeem(p_text text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  plain text := btrim(p_text);
  code text := translate(upper(regexp_replace(p_text, '[\s-]', '', 'g')), 'OIL', '011');
  i app.invitation;
  refused text;
begin
  if auth.uid() is null then return jsonb_build_object('ok', false, 'code', 'signed_out'); end if;
  if char_length(plain) = 22 then
    select * into i from app.invitation
    where secret_hash = sha256(convert_to(plain, 'utf8')) and (expires_at > now() or used_by = auth.uid()) for update;
  else
    select * into i from app.invitation
    where selector = left(code, 3) and (code_expires_at > now() and attempts < 5 or used_by = auth.uid()) for update;
    if i.id is not null and i.verifier_hash <> sha256(convert_to(substr(code, 4), 'utf8')) then
      update app.invitation set attempts = attempts + 1 where id = i.id;
      i.id := null;
    end if;
  end if;
  if i.id is null or i.used_by <> auth.uid() or (i.used_by is null and i.created_by <> i.person_id and not private.in_team(i.created_by, i.enrolment_id)) then
    return jsonb_build_object('ok', false, 'code', 'no_match');
  end if;
  refused := private.bind(i.person_id);
  if refused is not null then return jsonb_build_object('ok', false, 'code', refused); end if;
  update app.invitation set used_by = auth.uid(), used_at = coalesce(used_at, now()) where id = i.id;
  return jsonb_build_object('ok', true, 'person_id', i.person_id, 'enrolment_id', i.enrolment_id);
end $$;
comment on function private.redeem(text) is 'Redeems a link secret or a code. One answer for wrong, used, expired, tried too often and given out by somebody who has left the team. Never raises, so a counted attempt is never rolled back.';

create function public.redeem_invitation(p_text text) returns jsonb
language sql security invoker set search_path = '' as $$
  select private.redeem(left(coalesce(p_text, ''), 100))
$$;
comment on function public.redeem_invitation(text) is 'Makes the caller''s phone the invited person''s phone. Safe to repeat after a lost reply.';

create function private.bind_by_email() returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  worker uuid;
  refused text;
begin
  select m.person_id into worker from app.office_member m
  where m.email = lower(auth.jwt() ->> 'email') and m.removed_at is null
    and jsonb_path_exists(auth.jwt(), '$.amr[*] ? (@ == "otp" || @.method == "otp")');
  if worker is null then return jsonb_build_object('ok', false, 'code', 'no_match'); end if;
  refused := private.bind(worker);
  return case when refused is null then jsonb_build_object('ok', true, 'person_id', worker)
    else jsonb_build_object('ok', false, 'code', refused) end;
end $$;
comment on function private.bind_by_email() is 'Counts an address only in a token that was got with a code sent to it (amr): a sign-up by password may carry an address nobody has proven.';

create function public.bind_worker() returns jsonb
language sql security invoker set search_path = '' as $$ select private.bind_by_email() $$;
comment on function public.bind_worker() is 'Makes the caller''s device the device of the worker with this e-mail address.';

create function private.add_team_member(p_enrolment uuid, p_person uuid, p_reads_from timestamptz default null) returns uuid
language sql security definer set search_path = '' as $$
  insert into app.team_member (enrolment_id, person_id, role, display_name, employer, phone, hours, reads_from, created_by)
  select p_enrolment, m.person_id, m.role, p.display_name, m.employer, m.phone, m.hours, p_reads_from, coalesce(private.me(), p_person)
  from app.office_member m join app.person p on p.id = m.person_id
  where m.person_id = p_person and m.removed_at is null
  returning id
$$;
comment on function private.add_team_member(uuid, uuid, timestamptz) is 'Puts a worker into a team, with a copy of their card. For the database''s own use.';

create function private.enrol(p_display_name text, p_language text, p_method text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  o app.office;
  participant uuid;
  opened uuid;
begin
  select office.* into o from app.office_member m join app.office on office.id = m.office_id
  where m.person_id = private.me() and m.removed_at is null;
  if o.id is null then return jsonb_build_object('ok', false, 'code', 'forbidden'); end if;
  insert into app.person (office_id, kind, display_name, language)
  values (o.id, 'participant', btrim(p_display_name), p_language) returning id into participant;
  insert into app.enrolment (office_id, participant_id, method, display_name, language, office_name, office_phone, reply_days)
  values (o.id, participant, p_method, btrim(p_display_name), p_language, o.name, o.phone, o.reply_days) returning id into opened;
  perform private.add_team_member(opened, private.me());
  return jsonb_build_object('ok', true, 'enrolment_id', opened);
exception when integrity_constraint_violation then
  return jsonb_build_object('ok', false, 'code', 'invalid');
end $$;
comment on function private.enrol(text, text, text) is 'Opens an enrolment for a new participant with the calling worker as first team member.';

create function public.enrol_participant(p_display_name text, p_language text, p_method text) returns jsonb
language sql security invoker set search_path = '' as $$ select private.enrol(p_display_name, p_language, p_method) $$;
comment on function public.enrol_participant(text, text, text) is 'A worker brings a new participant in.';

create function private.invite(p_enrolment uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  secret text := rtrim(translate(encode(private.random_bytes(16), 'base64'), '+/', '-_'), '=');
  code text;
  i app.invitation;
begin
  if not coalesce(private.in_team(private.me(), p_enrolment), false) then
    return jsonb_build_object('ok', false, 'code', 'forbidden');
  end if;
  if (select count(*) from app.invitation where enrolment_id = p_enrolment and created_at > now() - interval '1 day') >= 20 then
    return jsonb_build_object('ok', false, 'code', 'too_many');
  end if;
  for try in 1..20 loop
    code := private.random_code(8);
    update app.invitation set selector = null where selector = left(code, 3) and code_expires_at <= now();
    insert into app.invitation (enrolment_id, person_id, secret_hash, selector, verifier_hash, code_expires_at, expires_at, created_by)
    values (p_enrolment, private.participant_of(p_enrolment), sha256(convert_to(secret, 'utf8')), left(code, 3),
      sha256(convert_to(substr(code, 4), 'utf8')), now() + interval '10 minutes', now() + interval '7 days', private.me())
    on conflict (selector) do nothing
    returning * into i;
    exit when found;
  end loop;
  if i.id is null then return jsonb_build_object('ok', false, 'code', 'too_many'); end if;
  return jsonb_build_object('ok', true, 'secret', secret, 'code', code, 'code_expires_at', i.code_expires_at, 'expires_at', i.expires_at);
end $$;
comment on function private.invite(uuid) is 'A link secret for a QR code or card (7 days) and a code to type (10 minutes). At most 20 a day and enrolment.';

create function public.create_invitation(p_enrolment uuid) returns jsonb
language sql security invoker set search_path = '' as $$ select private.invite(p_enrolment) $$;
comment on function public.create_invitation(uuid) is 'A worker of the team invites the participant''s phone.';

create function private.leave_team(p_member uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  me uuid := private.me();
begin
  update app.team_member t set removed_at = now()
  where t.id = p_member and t.removed_at is null and (t.person_id = me or exists (
    select from app.office_member m join app.enrolment e on e.office_id = m.office_id
    where m.person_id = me and m.is_lead and m.removed_at is null and e.id = t.enrolment_id));
  return case when found then jsonb_build_object('ok', true) else jsonb_build_object('ok', false, 'code', 'forbidden') end;
end $$;
comment on function private.leave_team(uuid) is 'Ends a worker''s place in a team: by the worker, or by a lead of the office.';

create function public.leave_team(p_member uuid) returns jsonb
language sql security invoker set search_path = '' as $$ select private.leave_team(p_member) $$;
comment on function public.leave_team(uuid) is 'Takes a worker out of a team; their phone loses the rows at once.';

grant execute on function private.redeem(text), private.bind_by_email(), private.enrol(text, text, text), private.invite(uuid), private.leave_team(uuid) to authenticated;
revoke execute on function public.redeem_invitation(text), public.bind_worker(), public.enrol_participant(text, text, text), public.create_invitation(uuid), public.leave_team(uuid) from public, anon;
grant execute on function public.redeem_invitation(text), public.bind_worker(), public.enrol_participant(text, text, text), public.create_invitation(uuid), public.leave_team(uuid) to authenticated;

create function private.tick() returns void
language sql security definer set search_path = '' as $$
  delete from app.sync_refusal where at < now() - interval '90 days';
  delete from app.invitation where expires_at < now() - interval '30 days';
$$;
comment on function private.tick() is 'All that needs a clock. Called by pg_cron in production and by a timer in the embedded server.';
