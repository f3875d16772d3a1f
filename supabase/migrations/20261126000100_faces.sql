-- A worker's face on their card: the participant sees who comes.

alter table app.office_member add column photo text;
comment on column app.office_member.photo is 'A small picture as a data URL; copied into each team the worker joins.';
alter table app.team_member add column photo text
  constraint photo_small_picture check (photo ~ '^data:image/(webp|jpeg);base64,[A-Za-z0-9+/]+=*$' and char_length(photo) <= 24000);
comment on column app.team_member.photo is
  'The worker''s face as a data URL, drawn anew on their phone at 160 px, so that no place or time of the picture comes along. In the row: it is there offline, encrypted like all else.';
insert into private.authority (tbl, col, writer) values ('team_member', 'photo', 'assignee');
grant update (photo) on app.team_member to authenticated;

create or replace function private.add_team_member(p_enrolment uuid, p_person uuid, p_reads_from timestamptz default null) returns uuid
language sql security definer set search_path = '' as $$
  insert into app.team_member (enrolment_id, person_id, role, display_name, employer, phone, hours, reads_from, photo, created_by)
  select p_enrolment, m.person_id, m.role, p.display_name, m.employer, m.phone, m.hours, p_reads_from, m.photo, coalesce(private.me(), p_person)
  from app.office_member m join app.person p on p.id = m.person_id
  where m.person_id = p_person and m.removed_at is null
  returning id
$$;
