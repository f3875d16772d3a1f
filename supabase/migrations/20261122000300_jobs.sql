-- The job log: what a participant looks at, applies for and becomes.

create table app.job_application (
  id uuid primary key,
  enrolment_id uuid not null,
  audience_id uuid not null,
  title text not null constraint title_length check (char_length(title) <= 200),
  employer text not null default '' constraint employer_length check (char_length(employer) <= 200),
  link text constraint link_length check (char_length(link) <= 2000),
  method text check (method in ('advert', 'unsolicited', 'network', 'walk_in', 'phone', 'agency')),
  kind text check (kind in ('permanent', 'temporary_cover', 'part_time', 'on_call', 'apprenticeship', 'education', 'work_practice')),
  contact text constraint contact_length check (char_length(contact) <= 300),
  deadline date check (deadline between '2000-01-01' and '2100-01-01'),
  follow_up date check (follow_up between '2000-01-01' and '2100-01-01'),
  notes text constraint notes_length check (char_length(notes) <= 4000),
  worker_note text constraint worker_note_length check (char_length(worker_note) <= 2000),
  stage text not null default 'interested'
    check (stage in ('interested', 'sent', 'interview', 'offer', 'accepted', 'declined', 'not_got', 'employed', 'ended')),
  stage_on date not null check (stage_on between '2000-01-01' and '2100-01-01'),
  created_by uuid references app.person,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (btrim(title) <> ''),
  check (link is null or link ~ '^https?://')
);
comment on table app.job_application is 'One line of the job-search log. Paid work, temporary cover, education and work practice are counted apart (programme B).';
comment on column app.job_application.stage_on is 'The day of the stage, as its writer says.';
comment on column app.job_application.worker_note is 'What a worker did for it: who was called, when.';
create index on app.job_application (created_by);
select private.add_synced_table('job_application', p_movable => true);
insert into private.authority (tbl, col, writer, merge) values
  ('job_application', 'title', 'owner', 'text'), ('job_application', 'employer', 'owner', 'last'), ('job_application', 'link', 'owner', 'last'),
  ('job_application', 'method', 'owner', 'last'), ('job_application', 'kind', 'owner', 'last'), ('job_application', 'contact', 'owner', 'text'),
  ('job_application', 'deadline', 'owner', 'last'), ('job_application', 'follow_up', 'member', 'last'), ('job_application', 'notes', 'owner', 'text'),
  ('job_application', 'worker_note', 'worker', 'text'), ('job_application', 'stage', 'member', 'state'), ('job_application', 'stage_on', 'member', 'last');
grant insert (id, enrolment_id, audience_id, title, employer, link, method, kind, contact, deadline, follow_up, notes, worker_note, stage, stage_on),
  update (title, employer, link, method, kind, contact, deadline, follow_up, notes, worker_note, stage, stage_on), delete on app.job_application to authenticated;
create policy job_application_create on app.job_application for insert to authenticated
  with check (audience_id = any (array(select private.my_audiences())));
comment on policy job_application_create on app.job_application is 'Members of an audience write in its log: the participant, and a worker what she did.';
create policy job_application_change on app.job_application for update to authenticated
  using (audience_id = any (array(select private.my_audiences()))) with check (audience_id = any (array(select private.my_audiences())));
comment on policy job_application_change on app.job_application is 'Members; which column by whom stands in private.authority.';
create policy job_application_delete on app.job_application for delete to authenticated
  using (audience_id = any (array(select private.my_audiences())) and created_by = (select private.me()));
comment on policy job_application_delete on app.job_application is 'Whoever wrote a line may take it away.';
create trigger keep_history after insert or update on app.job_application for each row execute function private.keep_history('stage');

alter table app.enrolment add column agreed_count int constraint agreed_count_range check (agreed_count between 1 and 50),
  add column agreed_period text not null default 'week' check (agreed_period in ('week', 'month'));
comment on column app.enrolment.agreed_count is 'How many applications the participant has agreed on a week or month; nothing happens when it is fewer.';
insert into private.authority (tbl, col, writer) values ('enrolment', 'agreed_count', 'participant'), ('enrolment', 'agreed_period', 'participant');
grant update (agreed_count, agreed_period) on app.enrolment to authenticated;
