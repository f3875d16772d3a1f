-- A person's own phones: seen, named, paired from one another, and signed out from afar.

alter table app.sign_in add column name text constraint name_length check (char_length(name) <= 60);
comment on column app.sign_in.name is 'What the phone calls itself, such as "Android, Chrome", so that its owner knows it again.';

create function private.ring_sign_in() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform private.ring(new.person_id);
  return null;
end $$;
comment on function private.ring_sign_in() is 'A phone that was signed out from another one learns it at once, and so does its owner of a new phone.';
create trigger ring after insert or update of revoked_at on app.sign_in for each row execute function private.ring_sign_in();

create function private.devices() returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return jsonb_build_object('ok', true, 'devices', coalesce((
    select jsonb_agg(jsonb_build_object('id', s.auth_user_id, 'name', s.name, 'since', s.created_at, 'this', s.auth_user_id = auth.uid())
      order by s.auth_user_id = auth.uid() desc, s.created_at desc)
    from app.sign_in s where s.person_id = private.me() and s.revoked_at is null), '[]'));
end $$;
comment on function private.devices() is 'The caller''s sign-ins that stand, this one first.';

create function public.my_devices() returns jsonb
language sql stable security invoker set search_path = '' as $$ select private.devices() $$;
comment on function public.my_devices() is 'The phones that can read what the caller can.';

create function private.name_sign_in(p_name text) returns jsonb
language plpgsql security definer set search_path = '' as $$
begin
  update app.sign_in set name = left(nullif(btrim(p_name), ''), 60) where auth_user_id = auth.uid() and revoked_at is null;
  return jsonb_build_object('ok', found);
end $$;
comment on function private.name_sign_in(text) is 'Names the caller''s own sign-in.';

create function public.name_device(p_name text) returns jsonb
language sql security invoker set search_path = '' as $$ select private.name_sign_in(p_name) $$;
comment on function public.name_device(text) is 'What this phone calls itself.';

create function private.revoke(p_id uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
begin
  update app.sign_in set revoked_at = now()
  where auth_user_id = p_id and auth_user_id <> auth.uid() and person_id = private.me() and revoked_at is null;
  return case when found then jsonb_build_object('ok', true) else jsonb_build_object('ok', false, 'code', 'gone') end;
end $$;
comment on function private.revoke(uuid) is 'Ends another sign-in of the same person, also for a token that is still valid. Never the one that asks.';

create function public.revoke_device(p_id uuid) returns jsonb
language sql security invoker set search_path = '' as $$ select private.revoke(p_id) $$;
comment on function public.revoke_device(uuid) is 'Signs another phone of the caller out; it wipes what it holds when it next asks.';

alter table app.invitation add column pairs boolean not null default false;
comment on column app.invitation.pairs is 'Made by a participant for a second phone of their own; its link holds for ten minutes only.';

create function private.pair() returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  secret text := rtrim(translate(encode(private.random_bytes(16), 'base64'), '+/', '-_'), '=');
  mine app.enrolment;
  until timestamptz := now() + interval '10 minutes';
begin
  select * into mine from app.enrolment where participant_id = private.me() order by started_at desc limit 1;
  if mine.id is null then return jsonb_build_object('ok', false, 'code', 'forbidden'); end if;
  if (select count(*) from app.invitation where person_id = mine.participant_id and pairs and created_at > now() - interval '1 day') >= 20 then
    return jsonb_build_object('ok', false, 'code', 'too_many');
  end if;
  insert into app.invitation (enrolment_id, person_id, secret_hash, verifier_hash, code_expires_at, expires_at, created_by, pairs)
  values (mine.id, mine.participant_id, sha256(convert_to(secret, 'utf8')), '\x', now(), until, mine.participant_id, true);
  return jsonb_build_object('ok', true, 'secret', secret, 'expires_at', until);
end $$;
comment on function private.pair() is 'A link secret for a second phone of the same participant, without a code to type.';

create function public.pair_device() returns jsonb
language sql security invoker set search_path = '' as $$ select private.pair() $$;
comment on function public.pair_device() is 'A participant brings their next phone in from this one; no worker is needed.';

grant execute on function private.devices(), private.name_sign_in(text), private.revoke(uuid), private.pair() to authenticated;
revoke execute on function public.my_devices(), public.name_device(text), public.revoke_device(uuid), public.pair_device() from public, anon;
grant execute on function public.my_devices(), public.name_device(text), public.revoke_device(uuid), public.pair_device() to authenticated;
