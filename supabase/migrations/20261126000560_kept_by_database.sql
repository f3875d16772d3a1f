-- Three rules that only the screens kept: a phone with an older app, or two phones at once, went past them.

create or replace function private.appointment_rules() returns trigger
language plpgsql security invoker set search_path = '' as $$
declare
  me uuid := private.me();
  by_participant boolean := me = private.participant_of(new.enrolment_id);
begin
  if tg_op = 'INSERT' or old.who <> new.who then
    if exists (select from unnest(new.who) w where not private.in_audience(w, new.audience_id)) then
      raise exception 'somebody who comes does not see this' using errcode = '23514';
    end if;
  end if;
  if tg_op = 'UPDATE' and old.audience_id <> new.audience_id then
    if exists (select from unnest(new.who) w
      where private.in_audience(w, old.audience_id) and not private.in_audience(w, new.audience_id)) then
      raise exception 'a meeting is not moved out of sight of those who come' using errcode = '23514';
    end if;
  end if;
  if tg_op = 'INSERT' or old.starts_at is distinct from new.starts_at then
    -- A phone may tell weeks later; nobody plans further ahead than two years.
    if new.starts_at not between now() - interval '60 days' and now() + interval '2 years' and current_user = 'authenticated' then
      raise exception 'too long ago or too far ahead' using errcode = '23514';
    end if;
  end if;
  if current_user <> 'authenticated' or tg_op = 'INSERT' then return new; end if;
  if by_participant and old.created_by <> me
    and (old.starts_at, old.ends_at, old.place_kind, old.place, old.link, old.who, old.purpose, old.bring)
      is distinct from (new.starts_at, new.ends_at, new.place_kind, new.place, new.link, new.who, new.purpose, new.bring) then
    raise exception 'a participant answers an invitation' using errcode = '42501';
  end if;
  if old.status in ('met', 'not_met', 'cancelled') and old.starts_at is distinct from new.starts_at then
    raise exception 'it is over' using errcode = 'SV423';
  end if;
  -- A new time is a new question.
  if old.starts_at is distinct from new.starts_at and not by_participant then new.answer := null; end if;
  return new;
end $$;

create function private.free_slot() returns trigger
language plpgsql security invoker set search_path = '' as $$
begin
  new.slot := null;
  return new;
end $$;
comment on function private.free_slot() is 'A problem that is solved or put aside leaves its place to the next one.';
create trigger c_free_slot before insert or update on app.problem for each row when (new.status <> 'open') execute function private.free_slot();
update app.problem set slot = null where status <> 'open' and slot is not null;

create function private.keep_what_hangs_on_it() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if private.me() is distinct from private.participant_of(old.enrolment_id)
    and (exists (select from app.rating where goal_id = old.id) or exists (select from app.tick where task_id = old.id)) then
    raise exception 'somebody has begun with it' using errcode = 'SV423';
  end if;
  return old;
end $$;
comment on function private.keep_what_hangs_on_it() is
  'Whoever proposed a goal or a step does not take it back once the participant has rated it or ticked it: their numbers and days would go with it. The author is told only that it changed meanwhile.';
-- The clock and the end of an enrolment delete as the database's own.
create trigger c_keep before delete on app.goal for each row when (current_user = 'authenticated') execute function private.keep_what_hangs_on_it();
create trigger c_keep before delete on app.task for each row when (current_user = 'authenticated') execute function private.keep_what_hangs_on_it();
