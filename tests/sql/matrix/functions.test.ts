import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshDatabase } from '../db.ts';
import { buildWorld, type World } from '../world.ts';
import { functionsOf, tablesOf } from './catalogue.ts';
import { FUNCTIONS, type Aim } from './functions.ts';
import { addProbe, attempt, type Who } from './probe.ts';
import { seedMatrix } from './seed.ts';

const db = await freshDatabase();
const OUTSIDE = [
	'anonymous role',
	'stranger',
	'other participant',
	'other worker',
	'removed worker',
	'revoked sign-in'
];
const WORKERS = ['other worker', 'removed worker', 'lead'];
let world: World;
let everybody: Who[];
let aim: Aim;
let secrets: string[];
beforeAll(async () => {
	world = await buildWorld(db);
	everybody = await seedMatrix(db, world);
	await addProbe(db);
	const one = async (sql: string, params: unknown[]): Promise<string> =>
		(await db.query<{ id: string }>(sql, params))[0]?.id ?? '';
	aim = {
		...{ team: world.places.teamA, self: world.places.selfA, enrolment: world.ids.enrolmentA },
		closed: await one(
			`insert into app.enrolment (office_id, participant_id, method, display_name, office_name, closed_at, come_back_until)
			values ($1, $2, 'oot', 'Amina', 'Fjordvik', now(), current_date + 30) returning id`,
			[world.ids.office, world.ids.amina]
		),
		task: await one('select id from app.task where audience_id = $1 and status = $2 and created_by = $3 limit 1', [
			...[world.places.teamA, 'proposed', world.ids.kari]
		]),
		member: await one('select id from app.team_member where enrolment_id = $1 and person_id = $2', [
			world.ids.enrolmentA,
			world.ids.lars
		]),
		client: await one('select id from app.sync_client where person_id = $1', [world.ids.amina]),
		signIn: await one(
			'select auth_user_id as id from app.sign_in where person_id = $1 and revoked_at is null limit 1',
			[world.ids.amina]
		)
	};
	const rows = await db.query<{ id: string }>(
		`select row_id as id from app.change where audience_id in (select id from app.audience where enrolment_id = $1)
		union all select $2 union all select $3`,
		[world.ids.enrolmentA, world.ids.enrolmentA, world.ids.amina]
	);
	secrets = rows.map((row) => row.id);
});
afterAll(() => db.drop());

const outside = (who: Who): boolean => OUTSIDE.includes(who.name) || who.name === 'lead';

/** The lead of the office may end a worker's place in a team, and an enrolment; workers may enrol new people. */
const allowedOutside = (name: string, who: Who): boolean =>
	(/leave_team|\.close|\.offer/.test(name) && who.name === 'lead') ||
	(/\.enrol(_participant)?\(/.test(name) && WORKERS.includes(who.name));

describe.each(Object.entries(FUNCTIONS))('%s', (name, rule) => {
	test('runs with the rights it should and is open to whom it should', async () => {
		const facts = (await functionsOf(db)).find((found) => found.name === name);
		expect(facts).toMatchObject({
			...{ definer: rule.runs === 'owner', authenticated: rule.open, anon: false, path_fixed: true }
		});
	});
});

describe.each(Object.entries(FUNCTIONS).filter(([, rule]) => rule.open))('%s', (name, rule) => {
	test('gives those outside nothing, changes nothing for them, and tells nobody of what was said before they came', async () => {
		const sql = `select ${rule.call?.(aim)}`;
		const tables = (await tablesOf(db)).filter((table) => !rule.own?.includes(table));
		const outcomes = await attempt(
			db,
			everybody.map(({ claims }) => ({ claims, sql })),
			tables
		);
		for (const [i, who] of everybody.entries()) {
			const outcome = outcomes[i];
			if (who.claims.role === 'anon') expect(outcome?.code, who.name).toBe('42501');
			expect(who.missed.filter((id) => outcome?.answer?.includes(id))).toEqual([]);
			if (!outside(who) || allowedOutside(name, who)) continue;
			expect(outcome?.changed, who.name).toBe(false);
			expect(
				secrets.filter((secret) => outcome?.answer?.includes(secret)),
				who.name
			).toEqual([]);
		}
	});
});

test('those inside get through with the same calls', async () => {
	const calls = [
		'public.sync_push(uuid, jsonb[])',
		'public.sync_pull(uuid, uuid, text, boolean)',
		'public.create_invitation(uuid)'
	];
	const kari = everybody.find((who) => who.name === 'worker of two teams') as Who;
	for (const name of calls) {
		const [outcome] = await attempt(
			db,
			[{ claims: kari.claims, sql: `select ${FUNCTIONS[name]?.call?.(aim)}` }],
			['app.task', 'app.invitation']
		);
		expect(outcome).toMatchObject({ code: null });
		expect(JSON.parse(outcome?.answer ?? '{}')).toMatchObject({ ok: true });
	}
});

test.each([
	['stranger', 'not_bound'],
	['revoked sign-in', 'revoked']
])('%s is told: %s', async (name, code) => {
	const who = everybody.find((one) => one.name === name) as Who;
	for (const call of ['sync_push(uuid, jsonb[])', 'sync_pull(uuid, uuid, text, boolean)', 'move(text, uuid, uuid)']) {
		const [outcome] = await attempt(
			db,
			[{ claims: who.claims, sql: `select ${FUNCTIONS[`public.${call}`]?.call?.(aim)}` }],
			[]
		);
		expect(JSON.parse(outcome?.answer ?? '{}')).toEqual({ ok: false, code });
	}
});

test('a lead or a worker of another team cannot invite, and a worker removed from the team no longer', async () => {
	for (const name of ['lead', 'other worker', 'removed worker', 'participant', 'other participant']) {
		const who = everybody.find((one) => one.name === name) as Who;
		const [outcome] = await attempt(
			db,
			[{ claims: who.claims, sql: `select public.create_invitation('${aim.enrolment}')` }],
			[]
		);
		expect(JSON.parse(outcome?.answer ?? '{}'), name).toEqual({ ok: false, code: 'forbidden' });
	}
});

test('no function is out of the matrix, and every one in it exists', async () => {
	expect((await functionsOf(db)).map((f) => f.name).filter((n) => !n.startsWith('probe.'))).toEqual(
		Object.keys(FUNCTIONS).sort()
	);
});

test('a function nobody thought of is found', async () => {
	const scratch = await freshDatabase();
	await scratch.query('create function public.backdoor() returns int language sql as $$ select 1 $$');
	const names = (await functionsOf(scratch)).map((f) => f.name);
	expect(names.filter((name) => !(name in FUNCTIONS))).toEqual(['public.backdoor()']);
	await scratch.drop();
});
