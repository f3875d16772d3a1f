-- Appointments: when, where, who comes and what for; and what the participant says to it.

create table app.appointment (
  id uuid primary key,
  enrolment_id uuid not null,
  audience_id uuid not null,
  place_kind text check (place_kind in ('home', 'office', 'phone', 'video', 'outdoors', 'workplace')),
  starts_at timestamptz,
  ends_at timestamptz,
  place text constraint place_length check (char_length(place) <= 200),
  link text constraint link_length check (char_length(link) <= 2000),
  purpose text constraint purpose_length check (char_length(purpose) <= 300),
  bring text constraint bring_length check (char_length(bring) <= 500),
  who uuid[] not null default '{}' constraint who_length check (cardinality(who) <= 8),
  interpreter text not null default 'none' check (interpreter in ('none', 'wanted', 'booked')),
  wish text constraint wish_length check (char_length(wish) <= 300),
  status text not null default 'planned' check (status in ('asked', 'planned', 'met', 'not_met', 'cancelled')),
  answer text check (answer in ('fits', 'another_time', 'not_today', 'phone_instead')),
  summary text constraint summary_length check (char_length(summary) <= 4000),
  created_by uuid references app.person,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (ends_at > starts_at and ends_at <= starts_at + interval '24 hours'),
  check (case status when 'asked' then starts_at is null when 'cancelled' then true else starts_at is not null end),
  check (place_kind is not null or starts_at is null),
  check ((starts_at is null) = (ends_at is null)),
  check (link is null or link ~ '^https://')
);
comment on table app.appointment is 'A meeting at home, at an office, outdoors, at a workplace, by phone or video. Not met is nobody''s fault: no reason is asked.';
comment on column app.appointment.place_kind is 'Where they meet. Null: the participant who asks for a meeting has not said; set together with the time.';
comment on column app.appointment.status is '`asked` has no time yet; what was asked for can be taken back (`cancelled`) before it gets one. `not_met`: no reason is asked.';
comment on column app.appointment.ends_at is 'End of the time window, at most 24 hours after its start.';
comment on column app.appointment.who is 'Workers who come.';
comment on column app.appointment.wish is 'What the participant asks for in their own words: when, where. Never required.';
create index on app.appointment (created_by);
select private.add_synced_table('appointment', p_movable => true);
insert into private.authority (tbl, col, writer, merge) values
  ('appointment', 'place_kind', 'member', 'last'), ('appointment', 'starts_at', 'member', 'state'), ('appointment', 'ends_at', 'member', 'state'),
  ('appointment', 'place', 'member', 'last'), ('appointment', 'link', 'member', 'last'), ('appointment', 'purpose', 'member', 'text'),
  ('appointment', 'bring', 'member', 'text'), ('appointment', 'who', 'member', 'last'), ('appointment', 'interpreter', 'member', 'last'),
  ('appointment', 'wish', 'participant', 'text'), ('appointment', 'status', 'member', 'state'), ('appointment', 'answer', 'participant', 'last'),
  ('appointment', 'summary', 'member', 'text');
grant insert (id, enrolment_id, audience_id, place_kind, starts_at, ends_at, place, link, purpose, bring, who, interpreter, wish, status),
  update (place_kind, starts_at, ends_at, place, link, purpose, bring, who, interpreter, wish, status, answer, summary) on app.appointment to authenticated;
create policy appointment_create on app.appointment for insert to authenticated with check (audience_id = any (array(select private.my_audiences())));
comment on policy appointment_create on app.appointment is 'Members of an audience make appointments in it.';
create policy appointment_change on app.appointment for update to authenticated
  using (audience_id = any (array(select private.my_audiences()))) with check (audience_id = any (array(select private.my_audiences())));
comment on policy appointment_change on app.appointment is 'Members; which column by whom stands in private.authority.';

create function private.appointment_rules() returns trigger
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
comment on function private.appointment_rules() is 'Who may change what about a meeting, and when it can be.';
create trigger c_rules before insert or update on app.appointment for each row execute function private.appointment_rules();
create trigger keep_history after insert or update on app.appointment for each row execute function private.keep_history('status', 'starts_at', 'answer');
