-- Steps, deeper: can I do it, how I will do it, what comes again, and how it went, by each.

alter table app.task
  add column confidence smallint constraint confidence_range check (confidence between 0 and 10),
  add column own_way text constraint own_way_length check (char_length(own_way) <= 300),
  add column own_when text constraint own_when_length check (char_length(own_when) <= 300),
  add column own_where text constraint own_where_length check (char_length(own_where) <= 300),
  add column obstacle text constraint obstacle_length check (char_length(obstacle) <= 300),
  add column plan_b text constraint plan_b_length check (char_length(plan_b) <= 300),
  add column repeat text check (repeat in ('daily', 'weekly', 'biweekly', 'monthly')),
  add column review_participant text check (review_participant in ('not', 'partly', 'mostly', 'done')),
  add column review_worker text check (review_worker in ('not', 'partly', 'mostly', 'done'));
comment on column app.task.confidence is '"Can I do this alone?" from 0 to 10, by who is to do it. Below 7 the app suggests making it smaller; nobody is stopped.';
comment on column app.task.own_way is 'Tasks are done in the person''s own way (OOT): how, when, where, what could get in the way, and what then.';
comment on column app.task.review_participant is 'How it went, in four degrees, by each side for itself. A difference is something to talk about, never an average.';
insert into private.authority (tbl, col, writer, merge) values
  ('task', 'confidence', 'assignee', 'last'), ('task', 'own_way', 'assignee', 'text'), ('task', 'own_when', 'assignee', 'text'),
  ('task', 'own_where', 'assignee', 'text'), ('task', 'obstacle', 'assignee', 'text'), ('task', 'plan_b', 'assignee', 'text'),
  ('task', 'repeat', 'assignee', 'last'),
  ('task', 'review_participant', 'participant', 'last'), ('task', 'review_worker', 'worker', 'last');
grant insert (confidence, repeat), update (confidence, own_way, own_when, own_where, obstacle, plan_b, repeat, review_participant, review_worker)
  on app.task to authenticated;
alter policy task_create on app.task with check (audience_id = any (array(select private.my_audiences()))
  and (confidence is null or private.assignee(to_jsonb(task)) = (select private.me())));
comment on policy task_create on app.task is 'Members of an audience make tasks in it. How sure somebody is, only they themselves say.';

create table app.tick (
  id uuid primary key,
  enrolment_id uuid not null,
  audience_id uuid not null,
  task_id uuid not null,
  ticked_on date not null check (ticked_on between '2000-01-01' and '2100-01-01'),
  created_by uuid references app.person,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  foreign key (task_id, enrolment_id) references app.task (id, enrolment_id) on delete cascade
);
comment on table app.tick is 'A routine was done on a day. The participant''s alone: no worker ever sees, counts or asks for one. Two phones may tick the same day; it counts once.';
create index on app.tick (task_id, enrolment_id);
create index on app.tick (created_by);
select private.add_synced_table('tick');
insert into private.authority (tbl, col, writer) values ('tick', 'ticked_on', 'participant');
grant insert (id, enrolment_id, audience_id, task_id, ticked_on), delete on app.tick to authenticated;
create policy tick_create on app.tick for insert to authenticated
  with check (audience_id in (select a.id from app.audience a where a.kind = 'self' and a.id = any (array(select private.my_audiences()))));
comment on policy tick_create on app.tick is 'In the participant''s own space and nowhere else.';
create policy tick_delete on app.tick for delete to authenticated using (audience_id = any (array(select private.my_audiences())));
comment on policy tick_delete on app.tick is 'Taken back with a tap.';

create table app.evaluation (
  id uuid primary key,
  enrolment_id uuid not null,
  audience_id uuid not null,
  learnt text constraint learnt_length check (char_length(learnt) <= 2000),
  next_plan text constraint next_plan_length check (char_length(next_plan) <= 2000),
  worker_words text constraint worker_words_length check (char_length(worker_words) <= 2000),
  lang text not null default 'nb' constraint lang_length check (char_length(lang) <= 20),
  created_by uuid references app.person,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on table app.evaluation is 'The look back at the end: what I learnt and my next plan, the participant''s own until shared; a worker adds a few words to one that is.';
create index on app.evaluation (created_by);
select private.add_synced_table('evaluation', p_movable => true);
insert into private.authority (tbl, col, writer, merge) values
  ('evaluation', 'learnt', 'participant', 'text'), ('evaluation', 'next_plan', 'participant', 'text'),
  ('evaluation', 'lang', 'participant', 'last'), ('evaluation', 'worker_words', 'worker', 'text');
grant insert (id, enrolment_id, audience_id, learnt, next_plan, lang), update (learnt, next_plan, lang, worker_words) on app.evaluation to authenticated;
create policy evaluation_create on app.evaluation for insert to authenticated
  with check (audience_id = any (array(select private.my_audiences())) and enrolment_id in (select e.id from app.enrolment e where e.participant_id = (select private.me())));
comment on policy evaluation_create on app.evaluation is 'The participant looks back.';
create policy evaluation_change on app.evaluation for update to authenticated
  using (audience_id = any (array(select private.my_audiences()))) with check (audience_id = any (array(select private.my_audiences())));
comment on policy evaluation_change on app.evaluation is 'Members; which column by whom stands in private.authority.';
