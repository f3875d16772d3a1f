import { afterAll, beforeAll, expect, test } from 'vitest';
import { Device, message, step } from './device.ts';
import { freshDatabase } from './db.ts';
import { columnsOf, tablesOf } from './matrix/catalogue.ts';
import { buildWorld, newId, type World } from './world.ts';

/** A word that stands in every text a person can write. It may be where people write and nowhere else. */
const CANARY = 'kanarifugl';
const db = await freshDatabase();
let world: World;
beforeAll(async () => {
	world = await buildWorld(db);
	await write();
});
afterAll(() => db.drop());

const CONTENT = [
	...['app.enrolment', 'app.message', 'app.revision', 'app.task', 'app.team_member', 'app.goal', 'app.appointment'],
	...['app.job_application', 'app.team_proposal']
];
const INDEX = [
	...['app.change', 'app.history', 'app.sync_client', 'app.sync_refusal', 'app.sync_meta', 'realtime.messages']
];

/** Text columns that hold one word of a list. */
const LISTS = [
	...['status', 'answer', 'help', 'due_time', 'place_kind', 'interpreter', 'method', 'kind', 'stage'],
	'agreed_period'
];

async function write(): Promise<void> {
	const amina = new Device(world.amina);
	const late = new Device(world.amina);
	const patch = (tbl: string, id: string, cols: string[]): Record<string, unknown> => ({
		...{ op: 'patch', tbl, id },
		cols: Object.fromEntries(cols.map((col) => [col, { was: 'noe annet', now: CANARY }]))
	});
	const said = message(world, 'teamA', CANARY) as { row: Record<string, unknown>; id: string };
	const phrase = message(world, 'kariA', CANARY) as { row: Record<string, unknown>; id: string };
	phrase.row = { ...phrase.row, body: null, phrase_key: CANARY, phrase_params: { [CANARY]: CANARY }, lang: CANARY };
	const task = step(world, 'teamA', {
		title: CANARY,
		note: CANARY,
		phrase_key: CANARY,
		phrase_params: { a: CANARY },
		status: 'planned'
	});
	const other = step(world, 'selfA', { title: CANARY, assignee_kind: 'other', assignee_name: CANARY });
	const kept = step(world, 'teamA', { title: CANARY, assignee_kind: 'other', assignee_name: CANARY });
	await amina.push(said, phrase, task, other, kept, patch('task', task.id, ['title', 'note', 'progress_note']));
	await late.push({ op: 'patch', tbl: 'task', id: task.id, cols: { title: { was: 'x', now: `${CANARY} igjen` } } });
	await amina.push(patch('enrolment', world.ids.enrolmentA, ['display_name', 'phone', 'language']));
	await amina.push(
		patch('task', task.id, [CANARY]),
		{ op: CANARY, tbl: 'task', id: task.id },
		message(world, 'teamB', CANARY)
	);
	await amina.push(
		{ op: 'put', tbl: CANARY, id: task.id, row: { [CANARY]: CANARY } },
		message(world, 'teamA', CANARY.repeat(1000))
	);
	await amina.push(
		{ op: 'move', tbl: 'task', id: other.id, to: world.places.teamA },
		{ op: 'delete', tbl: 'task', id: other.id }
	);
	const put = (tbl: string, row: Record<string, unknown>): Record<string, unknown> => ({
		...{ op: 'put', tbl, id: newId() },
		row: { enrolment_id: world.ids.enrolmentA, audience_id: world.places.teamA, ...row }
	});
	const job = put('job_application', {
		...{ title: CANARY, employer: CANARY, link: `https://${CANARY}.example/`, contact: CANARY, notes: CANARY },
		stage_on: '2026-11-20'
	});
	const meeting = put('appointment', {
		...{ place_kind: 'home', status: 'asked', wish: CANARY, place: CANARY, link: `https://${CANARY}.example/` },
		...{ purpose: CANARY, bring: CANARY }
	});
	await amina.push(
		put('goal', { title: CANARY, life_area: CANARY, worked: CANARY, lang: CANARY, status: 'active' }),
		meeting,
		patch('appointment', String(meeting['id']), ['summary']),
		job
	);
	await new Device(world.kari).push(put('team_proposal', { person_id: world.ids.odd, why: CANARY }));
	await new Device(world.kari).push(patch('job_application', String(job['id']), ['worker_note']));
	const [card] = await db.query<{ id: string }>(
		'select id from app.team_member where enrolment_id = $1 and person_id = $2',
		[...[world.ids.enrolmentA, world.ids.kari]]
	);
	await new Device(world.kari).push(patch('team_member', card?.id ?? '', ['phone', 'hours', 'away_text', 'stand_in']), {
		...{ op: 'patch', tbl: 'team_member', id: card?.id ?? '' },
		cols: { photo: { was: null, now: `data:image/webp;base64,${CANARY}` } }
	});
	await new Device(world.kari).push({ op: 'mark_read', tbl: 'read_marker', id: world.places.teamA, up_to: 99 });
}

const hits = async (table: string): Promise<number> =>
	(await db.query<{ n: number }>(`select count(*)::int as n from ${table} t where t::text like '%${CANARY}%'`))[0]?.n ??
	-1;

test('the word really stands in every text column that people write', async () => {
	const given = new Set(['app.message.lang']);
	for (const table of CONTENT) {
		const names = await db.query<{ col: string }>(
			`select col from private.authority where 'app.' || tbl = $1 and writer <> 'server'`,
			[table]
		);
		for (const { name, type } of await columnsOf(db, table)) {
			const written =
				names.some(({ col }) => col === name) ||
				['body', 'was', 'assignee_name', 'why'].includes(name) ||
				given.has(`${table}.${name}`);
			if (!written || !['text', 'jsonb'].includes(type) || LISTS.includes(name)) continue;
			const found = await db.query(`select from ${table} where ${name}::text like '%${CANARY}%'`);
			expect(found.length, `${table}.${name}`).toBeGreaterThan(0);
		}
	}
});

test('pokes were sent, and were empty', async () => {
	const pokes = await db.query('select distinct event, payload, private, extension from realtime.messages');
	expect(pokes).toEqual([{ event: 'poke', payload: {}, private: true, extension: 'broadcast' }]);
	const topics = await db.query<{ topic: string }>('select distinct topic from realtime.messages');
	expect(topics.map(({ topic }) => topic)).toContain(`person:${world.ids.kari}`);
	for (const { topic } of topics) expect(topic).toMatch(/^person:[0-9a-f-]{36}$/);
});

test('neither the change index, nor logs of devices, nor pokes hold a word of it', async () => {
	expect((await db.query(`select from app.sync_refusal`)).length).toBeGreaterThan(4);
	for (const table of INDEX) expect(await hits(table), table).toBe(0);
});

test('no other table holds it either', async () => {
	for (const table of (await tablesOf(db)).filter((name) => !CONTENT.includes(name)))
		expect(await hits(table), table).toBe(0);
});

test('it reaches those who may read it and nobody else', async () => {
	for (const [person, may] of [
		...([
			['amina', true],
			['kari', true],
			['lars', true]
		] as const),
		...([
			['bilal', false],
			['odd', false],
			['rune', false],
			['lead', false]
		] as const)
	])
		expect(JSON.stringify(await new Device(world[person]).pull(true)).includes(CANARY), person).toBe(may);
});
