import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase } from './db.ts';
import { buildWorld, newId, type World } from './world.ts';

/** Numbers of a project: for its lead, and none that tells of a few people. */
const db = await freshDatabase();
let world: World;
beforeAll(async () => {
	world = await buildWorld(db);
});
afterAll(() => db.drop());

interface Line {
	what: string;
	topic: string | null;
	count: number | null;
}

const counts = async (): Promise<Line[]> =>
	(await world.lead.rpc<{ ok: true; counts: Line[] }>('project_counts')).counts;
const count = async (what: string, topic: string | null = null): Promise<number | null | undefined> =>
	(await counts()).find((line) => line.what === what && line.topic === topic)?.count;

/** Somebody of the office with a goal that was reached and a meeting about a topic, in the team's space or another one. */
async function enrol(name: string, place = 'team', office = world.ids.office): Promise<void> {
	const one = async (sql: string, params: unknown[]): Promise<string> =>
		(await db.query<{ id: string }>(sql, params))[0]?.id ?? '';
	const person = await one(
		`insert into app.person (office_id, kind, display_name) values ($1, 'participant', $2) returning id`,
		[office, name]
	);
	const enrolment = await one(
		`insert into app.enrolment (office_id, participant_id, method, display_name, office_name) values ($1, $2, 'home_follow_up', $3, 'Fjordvik') returning id`,
		[office, person, name]
	);
	const audience = await one('select id from app.audience where enrolment_id = $1 and kind = $2', [enrolment, place]);
	await db.query(
		`insert into app.goal (id, enrolment_id, audience_id, created_by, status, title) values ($1, $2, $3, $4, 'reached', 'Hemmelig')`,
		[newId(), enrolment, audience, person]
	);
	await db.query(
		`insert into app.appointment (id, enrolment_id, audience_id, created_by, place_kind, starts_at, ends_at, status, topics, own_topics)
		values ($1, $2, $3, $4, 'home', now() - interval '1 day', now() - interval '23 hours', 'met', '{health}', '{transport}')`,
		[newId(), enrolment, audience, person]
	);
}

test('a number behind which fewer than five people stand is not told, nor the topic named', async () => {
	for (const name of ['En', 'To', 'Tre', 'Fire']) await enrol(name);
	expect(await count('goals')).toBeNull();
	expect(await count('reached')).toBeNull();
	expect(await count('meetings')).toBeNull();
	expect((await counts()).filter(({ what }) => what === 'topic')).toEqual([]);
	await enrol('Fem');
	expect([await count('goals'), await count('reached'), await count('meetings')]).toEqual([5, 5, 5]);
	expect([await count('topic', 'health'), await count('topic', 'transport')]).toEqual([5, 5]);
	// Amina and Bilal are enrolled, too.
	expect(await count('people')).toBe(7);
});

test('neither one’s own space nor another office counts, and no word is told', async () => {
	await enrol('Seks', 'self');
	const [other] = await db.query<{ id: string }>(`insert into app.office (name) values ('Annetvik') returning id`);
	await enrol('Sju', 'team', other?.id);
	expect([await count('goals'), await count('meetings'), await count('topic', 'health')]).toEqual([5, 5, 5]);
	expect(await count('people')).toBe(8);
	expect(JSON.stringify(await counts())).not.toMatch(/Hemmelig|Fem|[0-9a-f]{8}-/);
});

test('many meetings of one person are still one person', async () => {
	await db.query(
		`insert into app.appointment (id, enrolment_id, audience_id, created_by, place_kind, starts_at, ends_at, status, own_topics)
		select gen_random_uuid(), $1, $2, $3, 'home', now() - interval '1 day', now() - interval '23 hours', 'met', '{my_rights}' from generate_series(1, 9)`,
		[world.ids.enrolmentA, world.places.teamA, world.ids.amina]
	);
	expect(await count('topic', 'my_rights')).toBeUndefined();
	expect(await count('meetings')).toBe(14);
});

test('nobody but the lead is told', async () => {
	for (const person of ['kari', 'lars', 'odd', 'rune', 'amina', 'bilal'] as const)
		expect(await world[person].rpc('project_counts'), person).toEqual({ ok: false, code: 'forbidden' });
	await db.query('update app.office_member set removed_at = now() where person_id = $1', [world.ids.lead]);
	expect(await world.lead.rpc('project_counts')).toEqual({ ok: false, code: 'forbidden' });
});
