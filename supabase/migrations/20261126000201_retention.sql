-- The end of an enrolment: a worker closes it, the participant is told until when it is kept, and then all of it goes.

alter table app.office add column keep_months int default 12 check (keep_months between 1 and 240);
comment on column app.office.keep_months is
  'Months from the end of an enrolment until everything of it is deleted; null = kept until the office decides otherwise. Twelve: long enough to make the copy for the archive and to answer a complaint, and no longer than that needs.';

alter table app.enrolment add column delete_after date;
comment on column app.enrolment.delete_after is
  'The last day on which it is kept, reckoned by the office''s rule when it was closed: what the participant was told holds, also when the rule is changed later.';

create function private.reckon_deletion() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  new.delete_after := (select (new.closed_at at time zone 'Europe/Oslo')::date + make_interval(months => o.keep_months)
    from app.office o where o.id = new.office_id);
  return new;
end $$;
comment on function private.reckon_deletion() is 'Whoever closes an enrolment, in whatever way: the day of its deletion follows.';
create trigger c_deletion before insert or update of closed_at on app.enrolment
  for each row execute function private.reckon_deletion();

create function private.close(p_enrolment uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  me uuid := private.me();
  e app.enrolment;
begin
  update app.enrolment t set closed_at = now()
  where t.id = p_enrolment and t.closed_at is null and (private.in_team(me, t.id) or exists (
    select from app.office_member m where m.person_id = me and m.office_id = t.office_id and m.is_lead and m.removed_at is null))
  returning * into e;
  if e.id is null then return jsonb_build_object('ok', false, 'code', 'forbidden'); end if;
  return jsonb_build_object('ok', true, 'closed_at', e.closed_at, 'delete_after', e.delete_after);
end $$;
comment on function private.close(uuid) is 'Ends an enrolment: by a worker of its team or a lead of its office, once. Everybody in it can still read and write; the participant''s screens say that it has ended and until when it is kept.';

create function public.close_enrolment(p_enrolment uuid) returns jsonb
language sql security invoker set search_path = '' as $$ select private.close(p_enrolment) $$;
comment on function public.close_enrolment(uuid) is 'A worker of the team ends the follow-up. It is deleted after the time of the office''s rule.';
grant execute on function private.close(uuid) to authenticated;
revoke execute on function public.close_enrolment(uuid) from public, anon;
grant execute on function public.close_enrolment(uuid) to authenticated;

-- What is left: no name, no word, only that these phones have to let go of what they hold.

create table app.departure (
  person_id uuid not null references app.person on delete cascade,
  audience_id uuid not null,
  primary key (person_id, audience_id)
);
comment on table app.departure is 'Audiences that were deleted, and who was in them: their phones are told `removed` when they next ask, however long that takes. Ids only; the audience itself is gone.';
alter table app.departure enable row level security;

alter table app.sign_in alter column person_id drop not null,
  add constraint sign_in_nobody_is_revoked check (person_id is not null or revoked_at is not null);
comment on column app.sign_in.person_id is 'Null when the person was deleted: the sign-in stays, revoked, so that the phone is told to wipe itself.';

alter table app.audience drop constraint audience_enrolment_id_fkey,
  add foreign key (enrolment_id) references app.enrolment on delete cascade;
alter table app.change drop constraint change_audience_id_fkey,
  add foreign key (audience_id) references app.audience on delete cascade;
alter table app.audience_member drop constraint audience_member_audience_id_fkey,
  add foreign key (audience_id) references app.audience on delete cascade;
alter table app.invitation drop constraint invitation_enrolment_id_fkey,
  add foreign key (enrolment_id) references app.enrolment on delete cascade;

create function private.delete_enrolment(p_enrolment uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  participant uuid := private.participant_of(p_enrolment);
  t text;
begin
  insert into app.departure (person_id, audience_id)
  select m.person_id, m.audience_id from app.audience_member m join app.audience a on a.id = m.audience_id
  where a.enrolment_id = p_enrolment
  on conflict do nothing;
  -- The phones ask at once; the others when they next come.
  perform private.ring(m.person_id) from app.audience_member m join app.audience a on a.id = m.audience_id
  where a.enrolment_id = p_enrolment and m.removed_at is null group by m.person_id;
  -- A table made later refers to earlier ones.
  for t in
    select s.name from private.synced_table s where s.name <> 'enrolment' order by format('app.%I', s.name)::regclass::oid desc
  loop
    execute format('delete from app.%I where enrolment_id = $1', t) using p_enrolment;
  end loop;
  -- With it go its audiences, their members and change index, invitations and the log of access.
  delete from app.enrolment where id = p_enrolment;
  if exists (select from app.enrolment where participant_id = participant) then return; end if;
  -- First revoked, which rings the phone by the person's name for Realtime, then nobody's.
  update app.sign_in set revoked_at = now() where person_id = participant and revoked_at is null;
  update app.sign_in set person_id = null, name = null where person_id = participant;
  delete from app.sync_client where person_id = participant;
  delete from app.person where id = participant;
end $$;
comment on function private.delete_enrolment(uuid) is 'Deletes everything of an enrolment, and the participant when it was their last. The change index goes too, with its ids: nothing of it can be asked for any more. Sign-ins in Auth are the operator''s to delete; they hold no name.';

create or replace function private.removed_from(p_audiences uuid[]) returns uuid[]
language plpgsql stable security definer set search_path = '' as $$
declare
  me uuid := private.me();
begin
  return array(select m.audience_id from app.audience_member m
    where m.person_id = me and m.audience_id = any (p_audiences) and m.removed_at is not null
    union select d.audience_id from app.departure d where d.person_id = me and d.audience_id = any (p_audiences));
end $$;
comment on function private.removed_from(uuid[]) is 'Audiences the caller was removed from, or that were deleted. Only these are wiped.';

create or replace function private.tick() returns void
language plpgsql security definer set search_path = '' as $$
begin
  -- Refusals stay as long as the log of their phone, which may still have to hear them.
  delete from app.invitation where expires_at < now() - interval '30 days';
  -- A few at a time: the clock comes again in a minute.
  perform private.delete_enrolment(e.id)
  from (select id from app.enrolment where delete_after < (now() at time zone 'Europe/Oslo')::date order by delete_after limit 5) e;
end $$;
