-- My own plan for a bad day: what I do and whom I call. Nobody else ever reads it.

create table app.bad_day (
  id uuid primary key,
  enrolment_id uuid not null,
  audience_id uuid not null,
  do_1 text constraint do_1_length check (char_length(do_1) <= 200),
  do_2 text constraint do_2_length check (char_length(do_2) <= 200),
  do_3 text constraint do_3_length check (char_length(do_3) <= 200),
  name_1 text constraint name_1_length check (char_length(name_1) <= 80),
  phone_1 text constraint phone_1_length check (char_length(phone_1) <= 40),
  name_2 text constraint name_2_length check (char_length(name_2) <= 80),
  phone_2 text constraint phone_2_length check (char_length(phone_2) <= 40),
  created_by uuid references app.person,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on table app.bad_day is
  'Three things I do and two people I call on a bad day (programme C). The participant''s alone for ever: no worker sees it, and it cannot be shared. One is enough; two phones that both began one without a network write one each, and the app reads them as one, so that nothing is refused on a bad day.';
comment on column app.bad_day.phone_1 is 'As it was typed; what can be dialled of it is dialled.';
create index on app.bad_day (created_by);
select private.add_synced_table('bad_day');
insert into private.authority (tbl, col, writer, merge) values
  ('bad_day', 'do_1', 'participant', 'text'), ('bad_day', 'do_2', 'participant', 'text'), ('bad_day', 'do_3', 'participant', 'text'),
  ('bad_day', 'name_1', 'participant', 'text'), ('bad_day', 'phone_1', 'participant', 'text'),
  ('bad_day', 'name_2', 'participant', 'text'), ('bad_day', 'phone_2', 'participant', 'text');
grant insert (id, enrolment_id, audience_id, do_1, do_2, do_3, name_1, phone_1, name_2, phone_2),
  update (do_1, do_2, do_3, name_1, phone_1, name_2, phone_2) on app.bad_day to authenticated;
create policy bad_day_create on app.bad_day for insert to authenticated
  with check (audience_id in (select a.id from app.audience a where a.kind = 'self' and a.id = any (array(select private.my_audiences()))));
comment on policy bad_day_create on app.bad_day is 'In the participant''s own space and nowhere else.';
create policy bad_day_change on app.bad_day for update to authenticated
  using (audience_id = any (array(select private.my_audiences()))) with check (audience_id = any (array(select private.my_audiences())));
comment on policy bad_day_change on app.bad_day is 'The participant, who alone sees it.';
