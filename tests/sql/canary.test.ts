import { afterAll, beforeAll, expect, test } from 'vitest';
import { CANARY, writeCanary } from './canary-words.ts';
import { Device } from './device.ts';
import { freshDatabase, type Caller } from './db.ts';
import { columnsOf, tablesOf } from './matrix/catalogue.ts';
import { buildWorld, type World } from './world.ts';

const db = await freshDatabase();
let world: World;
beforeAll(async () => {
	world = await buildWorld(db);
	await writeCanary(db, world);
});
afterAll(() => db.drop());

const CONTENT = [
	...['app.enrolment', 'app.message', 'app.revision', 'app.task', 'app.team_member', 'app.goal', 'app.appointment'],
	...['app.job_application', 'app.team_proposal', 'app.problem', 'app.rating', 'app.agreement', 'app.evaluation'],
	'app.bad_day',
	...['app.employer_contact', 'app.contact_entry', 'app.check_in', 'app.profile'],
	...['app.home', 'app.defect', 'app.money_line', 'app.service_contact', 'app.attachment']
];
const INDEX = [
	...['app.change', 'app.history', 'app.sync_client', 'app.sync_refusal', 'app.sync_meta', 'realtime.messages']
];

/** Text columns that hold one word of a list. */
const LISTS = [
	...['status', 'answer', 'help', 'due_time', 'place_kind', 'interpreter', 'method', 'kind', 'stage'],
	...['agreed_period', 'repeat', 'participant_answer', 'worker_answer', 'review_participant', 'review_worker'],
	...['approval', 'disclosure', 'contract_checked', 'moment']
];

const hits = async (table: string): Promise<number> =>
	(await db.query<{ n: number }>(`select count(*)::int as n from ${table} t where t::text like '%${CANARY}%'`))[0]?.n ??
	-1;

test('the word really stands in every text column that people write', async () => {
	const given = new Set([
		...['app.message.lang', 'app.rating.lang'],
		...['parties', 'problems', 'goals', 'more', 'reason', 'lang'].map((name) => `app.agreement.${name}`)
	]);
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
			if (!written || !['text', 'text[]', 'jsonb'].includes(type) || LISTS.includes(name)) continue;
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

/** Every table that a role may read at all, as one person reads it: what they would find in a copy of the database. */
async function readAll(caller: Caller): Promise<string> {
	const tables = await caller.query<{ name: string }>(
		`select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
		where c.relkind in ('r', 'v', 'm', 'p', 'f') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
			and has_schema_privilege(n.oid, 'usage') and has_table_privilege(c.oid, 'select')`
	);
	const parts = await Promise.all(
		tables.map(({ name }) => caller.query<{ row: string }>(`select t::text as row from ${name} t`))
	);
	return parts.flatMap((rows) => rows.map(({ row }) => row)).join('\n');
}

test('whoever reads every table as somebody else finds none of it, and who belongs there does', async () => {
	const anon = db.as({ sub: crypto.randomUUID(), role: 'anon' });
	for (const outsider of [...(['bilal', 'odd', 'rune', 'siri', 'lead', 'stranger', 'aminaLost'] as const), anon]) {
		const read = await readAll(typeof outsider === 'string' ? world[outsider] : outsider);
		expect(read.includes(CANARY), typeof outsider === 'string' ? outsider : 'anon').toBe(false);
	}
	for (const insider of ['amina', 'kari', 'lars'] as const)
		expect((await readAll(world[insider])).includes(CANARY), insider).toBe(true);
});

test('what was delivered and opened is told without a word of it', async () => {
	await new Device(world.kari).pull();
	await new Device(world.kari).push({
		...{ op: 'opened', tbl: 'read_marker', id: world.places.teamA, at: new Date().toISOString() }
	});
	expect((await db.query(`select from app.access where what = 'opened'`)).length).toBeGreaterThan(0);
	expect(await hits('app.access')).toBe(0);
	const told = JSON.stringify(await world.amina.rpc('my_access'));
	expect(told).toContain('Kari');
	expect(told).not.toContain(CANARY);
});
