-- Methods as data: what binds the database of them, and what one enrolment is offered. What a screen shows of a method stands
-- in the app's own data (core/method); a test keeps the two in step.

create table private.method (
  key text primary key,
  limit_months int check (limit_months > 0)
);
comment on table private.method is 'Ways of working, as far as the database keeps their rules. A new one is a line here and a line in the app.';
comment on column private.method.limit_months is 'Months one agreement may last at most; null = no end is asked for. Task-centred practice must end (programme E), Supported Employment must not (C).';
insert into private.method values ('oot', 3), ('loft', null), ('se', null), ('home_follow_up', null);
alter table private.method enable row level security;
create policy method_read on private.method for select to authenticated using (true);
comment on policy method_read on private.method is 'The list of methods is no secret.';
grant select on private.method to authenticated;

alter table app.enrolment drop constraint enrolment_method_check,
  add foreign key (method) references private.method (key),
  add column parts text[] constraint parts_length check (cardinality(parts) <= 20 and char_length(array_to_string(parts, ',')) <= 400),
  add column come_back_until date check (come_back_until between '2000-01-01' and '2100-01-01');
create index on app.enrolment (method);
comment on column app.enrolment.parts is 'Parts of the app this participant is offered, when a lead has chosen others than the method''s own; null = the method''s.';
comment on column app.enrolment.come_back_until is 'Until this day the participant may begin again with one tap after the end.';

create function private.offer(p_enrolment uuid, p_parts text[]) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  me uuid := private.me();
begin
  update app.enrolment t set parts = p_parts
  where t.id = p_enrolment and exists (
    select from app.office_member m where m.person_id = me and m.office_id = t.office_id and m.is_lead and m.removed_at is null);
  return case when found then jsonb_build_object('ok', true) else jsonb_build_object('ok', false, 'code', 'forbidden') end;
exception when check_violation then
  return jsonb_build_object('ok', false, 'code', 'invalid');
end $$;
comment on function private.offer(uuid, text[]) is 'A lead of the office offers a mix of parts; null gives back the method''s own. Takes away no row: what was written stays and can be read.';

create function public.offer_parts(p_enrolment uuid, p_parts text[] default null) returns jsonb
language sql security invoker set search_path = '' as $$ select private.offer(p_enrolment, p_parts) $$;
comment on function public.offer_parts(uuid, text[]) is 'A lead chooses which parts of the app a participant is offered.';
grant execute on function private.offer(uuid, text[]) to authenticated;
revoke execute on function public.offer_parts(uuid, text[]) from public, anon;
grant execute on function public.offer_parts(uuid, text[]) to authenticated;

-- The end, and the way back.

drop function public.close_enrolment(uuid);
drop function private.close(uuid);
create function private.close(p_enrolment uuid, p_come_back_until date) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  me uuid := private.me();
  e app.enrolment;
begin
  update app.enrolment t set closed_at = now(), come_back_until = p_come_back_until
  where t.id = p_enrolment and t.closed_at is null and (private.in_team(me, t.id) or exists (
    select from app.office_member m where m.person_id = me and m.office_id = t.office_id and m.is_lead and m.removed_at is null))
  returning * into e;
  if e.id is null then return jsonb_build_object('ok', false, 'code', 'forbidden'); end if;
  return jsonb_build_object('ok', true, 'closed_at', e.closed_at, 'delete_after', e.delete_after, 'come_back_until', e.come_back_until);
exception when check_violation then
  return jsonb_build_object('ok', false, 'code', 'invalid');
end $$;
comment on function private.close(uuid, date) is 'Ends an enrolment: by a worker of its team or a lead of its office, once. Everybody in it can still read and write; the participant''s screens say that it has ended, until when it is kept and until when one tap begins it again.';

create or replace function private.reckon_deletion() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  new.delete_after := (select (new.closed_at at time zone 'Europe/Oslo')::date + make_interval(months => o.keep_months)
    from app.office o where o.id = new.office_id);
  -- Nobody can come back to what is no longer there.
  if new.come_back_until > new.delete_after then new.come_back_until := new.delete_after; end if;
  return new;
end $$;

create function public.close_enrolment(p_enrolment uuid, p_come_back_until date default null) returns jsonb
language sql security invoker set search_path = '' as $$ select private.close(p_enrolment, p_come_back_until) $$;
comment on function public.close_enrolment(uuid, date) is 'A worker of the team ends the follow-up and says until when it can begin again with one tap. It is deleted after the time of the office''s rule.';
grant execute on function private.close(uuid, date) to authenticated;
revoke execute on function public.close_enrolment(uuid, date) from public, anon;
grant execute on function public.close_enrolment(uuid, date) to authenticated;

create function private.begin_again(p_enrolment uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
begin
  update app.enrolment set closed_at = null, come_back_until = null
  where id = p_enrolment and participant_id = private.me() and closed_at is not null
    and come_back_until >= (now() at time zone 'Europe/Oslo')::date;
  return case when found then jsonb_build_object('ok', true) else jsonb_build_object('ok', false, 'code', 'forbidden') end;
end $$;
comment on function private.begin_again(uuid) is 'The participant''s own tap, within the time that was chosen at the end. Whoever is in the team still is.';

create function public.come_back(p_enrolment uuid) returns jsonb
language sql security invoker set search_path = '' as $$ select private.begin_again(p_enrolment) $$;
comment on function public.come_back(uuid) is 'A participant begins again after the end.';
grant execute on function private.begin_again(uuid) to authenticated;
revoke execute on function public.come_back(uuid) from public, anon;
grant execute on function public.come_back(uuid) to authenticated;

-- A rule of a programme that was broken has a name of its own: "invalid" would tell nobody what to do.
create or replace function private.refusal_code(p_state text, p_constraint text) returns text
language sql immutable set search_path = '' as $$
  select case
    when p_state = 'SV404' then 'gone'
    when p_constraint = 'slot_taken' then 'slot_taken'
    when p_state in ('SV409', '23505') then 'used_id'
    when p_state = 'SV423' then 'wrong_state'
    when p_state = 'SV400' then 'malformed'
    when p_state = 'SV901' then 'unknown_table'
    when p_state = 'SV902' then 'unknown_column'
    when p_state = 'SV903' then 'unknown_op'
    when p_state = '42501' then 'forbidden'
    when p_state = '23503' then 'dependency'
    when p_state = '23514' and p_constraint in ('three_at_most', 'period_too_long', 'reason_missing') then p_constraint
    when p_state = '23514' and p_constraint like '%\_length' then 'too_long'
    when p_state like '23%' or p_state like '22%' then 'invalid'
    else 'failed'
  end
$$;
