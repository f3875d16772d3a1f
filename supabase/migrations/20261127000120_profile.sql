-- The career profile: what a person likes, can and will not do, in their own words.

create table app.profile (
  id uuid primary key,
  enrolment_id uuid not null,
  audience_id uuid not null,
  interests text constraint interests_length check (char_length(interests) <= 500),
  experience text constraint experience_length check (char_length(experience) <= 500),
  abroad text constraint abroad_length check (char_length(abroad) <= 500),
  languages text constraint languages_length check (char_length(languages) <= 500),
  licences text constraint licences_length check (char_length(licences) <= 500),
  hours text constraint hours_length check (char_length(hours) <= 500),
  limits text constraint limits_length check (char_length(limits) <= 500),
  not_wanted text constraint not_wanted_length check (char_length(not_wanted) <= 500),
  lang text not null default 'nb' constraint lang_length check (char_length(lang) <= 20),
  created_by uuid references app.person,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on table app.profile is 'The career profile (programmes B and C) in the participant''s own words, theirs alone until shared. Two phones that both began one offline have made two rows, which the app reads as one and writes together again. Proposes topics; nobody is scored by it. No field for health, and none about children.';
comment on column app.profile.abroad is 'Work and school in other countries.';
comment on column app.profile.limits is 'What child care and travel allow.';
create index on app.profile (created_by);
select private.add_synced_table('profile', p_movable => true);
insert into private.authority (tbl, col, writer, merge) values
  ('profile', 'interests', 'participant', 'text'), ('profile', 'experience', 'participant', 'text'), ('profile', 'abroad', 'participant', 'text'),
  ('profile', 'languages', 'participant', 'text'), ('profile', 'licences', 'participant', 'text'), ('profile', 'hours', 'participant', 'text'),
  ('profile', 'limits', 'participant', 'text'), ('profile', 'not_wanted', 'participant', 'text'), ('profile', 'lang', 'participant', 'last');
grant insert (id, enrolment_id, audience_id, interests, experience, abroad, languages, licences, hours, limits, not_wanted, lang),
  update (interests, experience, abroad, languages, licences, hours, limits, not_wanted, lang) on app.profile to authenticated;
create policy profile_create on app.profile for insert to authenticated
  with check (audience_id = any (array(select private.my_audiences())) and enrolment_id in (select e.id from app.enrolment e where e.participant_id = (select private.me())));
comment on policy profile_create on app.profile is 'The participant writes it.';
create policy profile_change on app.profile for update to authenticated
  using (audience_id = any (array(select private.my_audiences()))) with check (audience_id = any (array(select private.my_audiences())));
comment on policy profile_change on app.profile is 'The participant, by private.authority.';
