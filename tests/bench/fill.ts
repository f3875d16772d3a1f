import type { Pool } from 'pg';
import type { Pair } from '../e2e/stage-people.ts';

/** Rows of one transaction, as bulk work in production would be cut. */
const CHUNK = 200;

/** Gives a participant a long history: messages in the team thread and steps of their own. */
export async function fillParticipant(db: Pool, pair: Pair, size: { messages: number; tasks: number }): Promise<void> {
	for (let from = 0; from < size.messages; from += CHUNK) {
		await db.query(
			`insert into app.message (id, enrolment_id, audience_id, body, created_by)
			select gen_random_uuid(), $1, $2, 'Melding ' || i || ' om hverdagen, barnehagen og jobben.', case i % 2 when 0 then $3::uuid else $4::uuid end
			from generate_series($5::int, $6::int) i`,
			[pair.enrolment, pair.team, pair.participant, pair.worker, from + 1, Math.min(from + CHUNK, size.messages)]
		);
	}
	for (let from = 0; from < size.tasks; from += CHUNK) {
		await db.query(
			`insert into app.task (id, enrolment_id, audience_id, title, assignee_kind, status, created_by)
			select gen_random_uuid(), $1, $2, 'Steg ' || i || ' av måling', 'participant', case when i <= 20 then 'planned' else 'done' end, $3
			from generate_series($4::int, $5::int) i`,
			[pair.enrolment, pair.team, pair.participant, from + 1, Math.min(from + CHUNK, size.tasks)]
		);
	}
}

/** Puts a worker into the teams of many people who together have written very much. */
export async function fillWorker(db: Pool, pair: Pair, size: { people: number; rows: number }): Promise<void> {
	for (let i = 1; i <= size.people; i += 1) {
		const { rows } = await db.query<{ participant: string; enrolment: string; team: string }>(
			`with p as (insert into app.person (office_id, kind, display_name) select office_id, 'participant', $2 from app.person where id = $1 returning id, office_id),
			e as (insert into app.enrolment (office_id, participant_id, method, display_name, office_name) select p.office_id, p.id, 'loft', $2, 'Prøvevik' from p returning id, participant_id)
			select e.participant_id as participant, e.id as enrolment from e`,
			[pair.worker, `Person ${i}`]
		);
		const person = rows[0] as { participant: string; enrolment: string };
		await db.query('select private.add_team_member($1, $2)', [person.enrolment, pair.worker]);
		const team = await db.query<{ id: string }>(
			`select id from app.audience where enrolment_id = $1 and kind = 'team'`,
			[person.enrolment]
		);
		const own = { ...pair, ...person, team: (team.rows[0] as { id: string }).id };
		const each = Math.floor(size.rows / size.people);
		await fillParticipant(db, own, { messages: each - 100, tasks: 100 });
	}
}

/** Appointments, applications and ratings of three years, problems, an agreement, and goals that the first hundred steps lead to. */
export async function fillPlan(
	db: Pool,
	pair: Pair,
	size: { appointments: number; applications: number; ratings: number }
): Promise<void> {
	await db.query(
		`insert into app.rating (id, enrolment_id, audience_id, created_by, life_area, score, rated_on, not_lower)
		select gen_random_uuid(), $1, a.id, $2, (array['home', 'money', 'work', 'health', 'family', 'daily'])[1 + i % 6], i % 11,
			current_date - i * 3, 'Det virket litt i uke ' || i
		from generate_series(1, $3::int) i, app.audience a where a.enrolment_id = $1 and a.kind = 'self'`,
		[pair.enrolment, pair.participant, size.ratings]
	);
	await db.query(
		`insert into app.problem (id, enrolment_id, audience_id, created_by, title, slot)
		select gen_random_uuid(), $1, $2, $3, 'Vanskelig ' || i || ' av måling', case when i <= 3 then i end from generate_series(1, 8) i`,
		[pair.enrolment, pair.team, pair.participant]
	);
	await db.query(
		`insert into app.agreement (id, enrolment_id, audience_id, created_by, parties, problems, goals, starts_on, ends_on, rhythm,
			participant_answer, worker_answer, worker_id)
		values (gen_random_uuid(), $1, $2, $3, 'Den ene og den andre', '{Husleia,Søvnen,Naboene}', '{Betale i tide,Sove før ett}',
			current_date, current_date + 80, 'weekly', 'yes', 'yes', $3)`,
		[pair.enrolment, pair.team, pair.worker]
	);
	await db.query(
		`insert into app.appointment (id, enrolment_id, audience_id, created_by, place_kind, starts_at, ends_at, status)
		select gen_random_uuid(), $1, $2, $3, 'home', at, at + interval '1 hour', case when at < now() then 'met' else 'planned' end
		from generate_series(1, $4::int) i cross join lateral (select now() + (5 - i) * interval '5 days' as at) t`,
		[pair.enrolment, pair.team, pair.worker, size.appointments]
	);
	await db.query(
		`insert into app.job_application (id, enrolment_id, audience_id, created_by, title, employer, stage, stage_on)
		select gen_random_uuid(), $1, $2, $3, 'Stilling ' || i || ' av måling', 'Arbeidsgiver ' || i,
			(array['interested', 'sent', 'interview', 'not_got', 'declined', 'offer'])[1 + i % 6], current_date - i
		from generate_series(1, $4::int) i`,
		[pair.enrolment, pair.team, pair.participant, size.applications]
	);
	await db.query(
		`with made as (
			insert into app.goal (id, enrolment_id, audience_id, created_by, title, status)
			select gen_random_uuid(), $1, $2, $3, 'Mål ' || i || ' av måling', 'active' from generate_series(1, 8) i returning id
		), numbered as (select id, row_number() over () as n from made)
		update app.task t set goal_id = n.id
		from (select id, row_number() over (order by id) as n from app.task where enrolment_id = $1) s join numbered n on n.n = 1 + s.n % 8
		where t.id = s.id and s.n <= 100`,
		[pair.enrolment, pair.team, pair.participant]
	);
}
