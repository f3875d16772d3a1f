-- The contact book: who to call about what, and when they are open. For the whole team, by whoever knows it (programme D).

create table app.service_contact (
  id uuid primary key,
  enrolment_id uuid not null,
  audience_id uuid not null,
  title text not null constraint title_length check (char_length(title) <= 200),
  phone text constraint phone_length check (char_length(phone) <= 40),
  hours text constraint hours_length check (char_length(hours) <= 200),
  note text constraint note_length check (char_length(note) <= 300),
  created_by uuid references app.person,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (btrim(title) <> '')
);
comment on table app.service_contact is 'A service outside the team with its number and hours, in plain words, on the phone also without a network. Written by the participant or a worker, always for the whole team.';
comment on column app.service_contact.title is 'What the service is called.';
create index on app.service_contact (created_by);
select private.add_synced_table('service_contact');
insert into private.authority (tbl, col, writer, merge) values
  ('service_contact', 'title', 'member', 'text'), ('service_contact', 'phone', 'member', 'text'),
  ('service_contact', 'hours', 'member', 'text'), ('service_contact', 'note', 'member', 'text');
grant insert (id, enrolment_id, audience_id, title, phone, hours, note), update (title, phone, hours, note), delete on app.service_contact to authenticated;
create policy service_contact_create on app.service_contact for insert to authenticated
  with check (audience_id in (select a.id from app.audience a where a.kind = 'team' and a.id = any (array(select private.my_audiences()))));
comment on policy service_contact_create on app.service_contact is 'Anybody of the team, for the team.';
create policy service_contact_change on app.service_contact for update to authenticated
  using (audience_id = any (array(select private.my_audiences()))) with check (audience_id = any (array(select private.my_audiences())));
comment on policy service_contact_change on app.service_contact is 'A number that has changed is put right by whoever sees it; earlier words are kept.';
create policy service_contact_delete on app.service_contact for delete to authenticated
  using (audience_id = any (array(select private.my_audiences()))
    and (select private.me()) in (created_by, private.participant_of(enrolment_id)));
comment on policy service_contact_delete on app.service_contact is 'Who wrote it, and the participant, whose book it is.';
