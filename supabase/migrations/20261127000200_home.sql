-- The home: what the tenant knows of the lease, and what is broken (programme D). The participant's alone until it is shared.

create table app.home (
  id uuid primary key,
  enrolment_id uuid not null constraint one_home unique,
  audience_id uuid not null,
  address text constraint address_length check (char_length(address) <= 200),
  landlord text constraint landlord_length check (char_length(landlord) <= 100),
  landlord_phone text constraint landlord_phone_length check (char_length(landlord_phone) <= 40),
  lease_from date check (lease_from between '2000-01-01' and '2100-01-01'),
  lease_until date check (lease_until between '2000-01-01' and '2100-01-01'),
  notice_months smallint check (notice_months between 0 and 24),
  rent integer check (rent between 0 and 9999999),
  rent_day smallint check (rent_day between 1 and 31),
  guarantee integer check (guarantee between 0 and 9999999),
  guarantee_from date check (guarantee_from between '2000-01-01' and '2100-01-01'),
  guarantee_until date check (guarantee_until between '2000-01-01' and '2100-01-01'),
  created_by uuid references app.person,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  -- Two phones that write one date each are told.
  constraint end_before_start check (lease_until >= lease_from and guarantee_until >= guarantee_from)
);
comment on table app.home is 'What a tenant knows of their home, one a participant, each answer when they want to. Made by the database with the enrolment, so that two phones never begin two of them.';
comment on column app.home.address is 'One line, as on a letter. No floor and no code of the door is asked for.';
comment on column app.home.notice_months is 'As the lease says it; nothing is assumed when it is empty.';
comment on column app.home.rent is 'Whole kroner a month; `rent_day` is the day of the month on which it is due.';
comment on column app.home.guarantee is 'Whole kroner. The guarantee has its own end, which may come before that of the lease.';
create index on app.home (created_by);
select private.add_synced_table('home', p_movable => true);
insert into private.authority (tbl, col, writer, merge) values
  ('home', 'address', 'participant', 'text'), ('home', 'landlord', 'participant', 'text'), ('home', 'landlord_phone', 'participant', 'text'),
  ('home', 'lease_from', 'participant', 'last'), ('home', 'lease_until', 'participant', 'last'), ('home', 'notice_months', 'participant', 'last'),
  ('home', 'rent', 'participant', 'last'), ('home', 'rent_day', 'participant', 'last'), ('home', 'guarantee', 'participant', 'last'),
  ('home', 'guarantee_from', 'participant', 'last'), ('home', 'guarantee_until', 'participant', 'last');
grant update (address, landlord, landlord_phone, lease_from, lease_until, notice_months, rent, rent_day, guarantee, guarantee_from, guarantee_until)
  on app.home to authenticated;
create policy home_change on app.home for update to authenticated
  using (audience_id = any (array(select private.my_audiences()))) with check (audience_id = any (array(select private.my_audiences())));
comment on policy home_change on app.home is 'The participant, by private.authority.';

create function private.open_home() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into app.home (id, enrolment_id, audience_id, created_by)
  select gen_random_uuid(), new.id, a.id, new.participant_id from app.audience a where a.enrolment_id = new.id and a.kind = 'self';
  -- Whoever makes the enrolment has written nothing in it.
  update app.home set created_by = new.participant_id where enrolment_id = new.id;
  return null;
end $$;
comment on function private.open_home() is 'An empty sheet in the participant''s own space, to be filled in or not.';
-- After open_enrolment, by name: it needs the space that one makes.
create trigger open_home after insert on app.enrolment for each row execute function private.open_home();
insert into app.home (id, enrolment_id, audience_id, created_by)
select gen_random_uuid(), e.id, a.id, e.participant_id
from app.enrolment e join app.audience a on a.enrolment_id = e.id and a.kind = 'self';

create table app.defect (
  id uuid primary key,
  enrolment_id uuid not null,
  audience_id uuid not null,
  title text not null constraint title_length check (char_length(title) <= 200),
  seen_on date check (seen_on between '2000-01-01' and '2100-01-01'),
  told_on date check (told_on between '2000-01-01' and '2100-01-01'),
  fixed_on date check (fixed_on between '2000-01-01' and '2100-01-01'),
  created_by uuid references app.person,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (btrim(title) <> '')
);
comment on table app.defect is 'What is broken in the home, in the participant''s words, with the days that count when somebody asks later: seen, told to the landlord, mended (facts: defects_report).';
create index on app.defect (created_by);
select private.add_synced_table('defect', p_movable => true);
insert into private.authority (tbl, col, writer, merge) values
  ('defect', 'title', 'participant', 'text'), ('defect', 'seen_on', 'participant', 'last'),
  ('defect', 'told_on', 'participant', 'last'), ('defect', 'fixed_on', 'participant', 'last');
grant insert (id, enrolment_id, audience_id, title, seen_on), update (title, seen_on, told_on, fixed_on), delete on app.defect to authenticated;
create policy defect_create on app.defect for insert to authenticated with check (audience_id = any (array(select private.my_audiences())));
comment on policy defect_create on app.defect is 'The participant, by private.authority.';
create policy defect_change on app.defect for update to authenticated
  using (audience_id = any (array(select private.my_audiences()))) with check (audience_id = any (array(select private.my_audiences())));
comment on policy defect_change on app.defect is 'The participant, by private.authority.';
create policy defect_delete on app.defect for delete to authenticated
  using (audience_id = any (array(select private.my_audiences())) and created_by = (select private.me()));
comment on policy defect_delete on app.defect is 'Who wrote it takes it away.';

