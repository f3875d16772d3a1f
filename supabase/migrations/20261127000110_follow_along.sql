-- After the start: how it goes at work, and follow-along that goes on until the participant stops it.

alter table app.job_application
  add column follow_stopped_on date check (follow_stopped_on between '2000-01-01' and '2100-01-01');
comment on column app.job_application.follow_stopped_on is 'The day on which the participant stopped being followed at work (Supported Employment, programme C); null = it goes on, without an end.';
insert into private.authority (tbl, col, writer) values ('job_application', 'follow_stopped_on', 'participant');
grant update (follow_stopped_on) on app.job_application to authenticated;

create table app.check_in (
  id uuid primary key,
  enrolment_id uuid not null,
  audience_id uuid not null,
  job_id uuid,
  answer text not null check (answer in ('good', 'so_so', 'hard')),
  words text constraint words_length check (char_length(words) <= 500),
  said_on date not null check (said_on between '2000-01-01' and '2100-01-01'),
  created_by uuid references app.person,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  -- A worker who takes away a job they wrote down takes nothing of the participant's along.
  foreign key (job_id, enrolment_id) references app.job_application (id, enrolment_id) on delete set null (job_id)
);
comment on table app.check_in is 'How it goes at work, by the participant alone: one of three answers and a line, where the job itself is seen. Nobody counts them, and none is ever late.';
create index on app.check_in (job_id, enrolment_id);
create index on app.check_in (created_by);
select private.add_synced_table('check_in', p_record => true);
insert into private.authority (tbl, col, writer, merge) values
  ('check_in', 'answer', 'participant', 'last'), ('check_in', 'words', 'participant', 'text');
grant insert (id, enrolment_id, audience_id, job_id, answer, words, said_on), update (words), delete on app.check_in to authenticated;
create policy check_in_create on app.check_in for insert to authenticated with check (audience_id = any (array(select private.my_audiences())));
comment on policy check_in_create on app.check_in is 'The participant, by private.authority: nobody says for somebody else how it goes.';
create policy check_in_change on app.check_in for update to authenticated
  using (audience_id = any (array(select private.my_audiences()))) with check (audience_id = any (array(select private.my_audiences())));
comment on policy check_in_change on app.check_in is 'The line, by the participant; an answer that was given stays.';
create policy check_in_delete on app.check_in for delete to authenticated
  using (audience_id = any (array(select private.my_audiences())) and created_by = (select private.me()));
comment on policy check_in_delete on app.check_in is 'The participant takes one back.';
