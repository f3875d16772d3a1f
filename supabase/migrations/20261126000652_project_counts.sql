-- Numbers of a project for the lead of its office: counts only, and none behind which few people stand.

create function private.count_project() returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  office uuid := (select m.office_id from app.office_member m where m.person_id = private.me() and m.is_lead and m.removed_at is null);
begin
  if office is null then return jsonb_build_object('ok', false, 'code', 'forbidden'); end if;
  return jsonb_build_object('ok', true, 'counts', (
    with enrolled as (select e.id, e.participant_id as person from app.enrolment e where e.office_id = office),
    -- What the participant keeps for themselves or says to one worker is nobody's statistics.
    shown as (select a.id, e.person from app.audience a join enrolled e on e.id = a.enrolment_id where a.kind in ('team', 'social', 'work')),
    met as (select s.person, coalesce(t.topics, '{}') || coalesce(t.own_topics, '{}') as topics
      from app.appointment t join shown s on s.id = t.audience_id where t.status = 'met'),
    goals as (select s.person, t.status from app.goal t join shown s on s.id = t.audience_id where t.status <> 'proposed'),
    agencies as (select e.person, t.employer from app.team_member t join enrolled e on e.id = t.enrolment_id where t.removed_at is null),
    counted (what, topic, n, people) as (
      select 'people', null, count(distinct person), count(distinct person) from enrolled
      union all select 'meetings', null, count(*), count(distinct person) from met
      union all select 'topic', k, count(*), count(distinct person) from met, unnest(topics) k group by k having count(distinct person) >= 5
      union all select 'agencies', null, count(distinct employer), count(distinct person) from agencies
      union all select 'goals', null, count(*), count(distinct person) from goals
      union all select 'reached', null, count(*), count(distinct person) from goals where status = 'reached'
    )
    select jsonb_agg(jsonb_build_object('what', what, 'topic', topic, 'count', case when people >= 5 then n end) order by what, topic) from counted));
end $$;
comment on function private.count_project() is
  'Counts over the caller''s office, for its lead alone: people, meetings by topic, employers of the workers, goals opened and reached. A count behind which fewer than five people stand is null, also when it is none, and a topic of so few is not named. Nothing of a participant''s own space or a private thread, no names, no words of anybody.';

create function public.project_counts() returns jsonb
language sql stable security invoker set search_path = '' as $$ select private.count_project() $$;
comment on function public.project_counts() is 'What the lead of an office reports of a project (programme D).';
grant execute on function private.count_project() to authenticated;
revoke execute on function public.project_counts() from public, anon;
grant execute on function public.project_counts() to authenticated;
