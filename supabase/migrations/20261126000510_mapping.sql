-- Mapping: what is difficult, ranked, three at most; and how it is, from 0 to 10, by the participant alone.

create table app.problem (
  id uuid primary key,
  enrolment_id uuid not null,
  audience_id uuid not null,
  title text not null constraint title_length check (char_length(title) <= 200),
  life_area text constraint life_area_length check (char_length(life_area) <= 40),
  lang text not null default 'nb' constraint lang_length check (char_length(lang) <= 20),
  slot smallint constraint three_at_most check (slot between 1 and 3),
  status text not null default 'open' check (status in ('open', 'solved', 'put_aside')),
  hard_before smallint check (hard_before between 0 and 10),
  hard_after smallint check (hard_after between 0 and 10),
  created_by uuid references app.person,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (btrim(title) <> ''),
  -- One number a place: two phones that both chose a third one are told.
  constraint slot_taken unique (enrolment_id, slot)
);
comment on table app.problem is 'Something difficult, in the participant''s words (KIS, OOT). Listed freely; three at most are worked with at a time, because more are too many for three months (programme E).';
comment on column app.problem.slot is 'Its rank among those that are worked with now, 1 = first; null = listed.';
comment on column app.problem.hard_before is 'How hard it was when the work began, 0 = not at all, 10 = as hard as it can be. `hard_after` at the end.';
create index on app.problem (created_by);
select private.add_synced_table('problem', p_movable => true);
insert into private.authority (tbl, col, writer, merge) values
  ('problem', 'title', 'participant', 'text'), ('problem', 'life_area', 'participant', 'last'), ('problem', 'lang', 'participant', 'last'),
  ('problem', 'slot', 'participant', 'last'), ('problem', 'status', 'participant', 'last'),
  ('problem', 'hard_before', 'participant', 'last'), ('problem', 'hard_after', 'participant', 'last');
grant insert (id, enrolment_id, audience_id, title, life_area, lang, slot, hard_before),
  update (title, life_area, lang, slot, status, hard_before, hard_after), delete on app.problem to authenticated;
create policy problem_create on app.problem for insert to authenticated with check (audience_id = any (array(select private.my_audiences())));
comment on policy problem_create on app.problem is 'The participant, by private.authority.';
create policy problem_change on app.problem for update to authenticated
  using (audience_id = any (array(select private.my_audiences()))) with check (audience_id = any (array(select private.my_audiences())));
comment on policy problem_change on app.problem is 'The participant, by private.authority.';
create policy problem_delete on app.problem for delete to authenticated
  using (audience_id = any (array(select private.my_audiences())) and created_by = (select private.me()));
comment on policy problem_delete on app.problem is 'Who wrote it takes it away.';
create trigger keep_history after insert or update on app.problem for each row execute function private.keep_history('slot', 'status');

create table app.rating (
  id uuid primary key,
  enrolment_id uuid not null,
  audience_id uuid not null,
  goal_id uuid,
  life_area text constraint life_area_length check (char_length(life_area) <= 40),
  score smallint not null constraint score_range check (score between 0 and 10),
  rated_on date not null check (rated_on between '2000-01-01' and '2100-01-01'),
  not_lower text constraint not_lower_length check (char_length(not_lower) <= 500),
  one_up text constraint one_up_length check (char_length(one_up) <= 500),
  lang text not null default 'nb' constraint lang_length check (char_length(lang) <= 20),
  created_by uuid references app.person,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check ((goal_id is null) <> (life_area is null)),
  foreign key (goal_id, enrolment_id) references app.goal (id, enrolment_id) on delete cascade
);
comment on table app.rating is 'How it is from 0 to 10, for a goal or a life area, by the participant alone and at first for their own eyes (LØFT). A curve, never a measure of anybody.';
comment on column app.rating.not_lower is 'Why it is not lower: what already works.';
comment on column app.rating.one_up is 'What one step up would look like; becomes a step with one tap.';
create index on app.rating (goal_id, enrolment_id);
create index on app.rating (created_by);
select private.add_synced_table('rating', p_movable => true, p_record => true);
insert into private.authority (tbl, col, writer, merge) values
  ('rating', 'score', 'participant', 'last'), ('rating', 'not_lower', 'participant', 'text'), ('rating', 'one_up', 'participant', 'text');
grant insert (id, enrolment_id, audience_id, goal_id, life_area, score, rated_on, not_lower, one_up, lang),
  update (not_lower, one_up), delete on app.rating to authenticated;
create policy rating_create on app.rating for insert to authenticated with check (audience_id = any (array(select private.my_audiences())));
comment on policy rating_create on app.rating is 'The participant, by private.authority: nobody rates somebody else''s life.';
create policy rating_change on app.rating for update to authenticated
  using (audience_id = any (array(select private.my_audiences()))) with check (audience_id = any (array(select private.my_audiences())));
comment on policy rating_change on app.rating is 'The words, by the participant; a number that was given stays.';
create policy rating_delete on app.rating for delete to authenticated
  using (audience_id = any (array(select private.my_audiences())) and created_by = (select private.me()));
comment on policy rating_delete on app.rating is 'The participant takes a mistake away.';
