import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Device, message, type Wild } from './device.ts';
import { freshDatabase, type Database } from './db.ts';
import { buildWorld, newId, type World } from './world.ts';

/** A member who came in by a proposal reads talk and records from that moment, and the plan as it stands whole. */
let db: Database;
let world: World;
let amina: Device;
let kari: Device;
beforeEach(async () => {
	db = await freshDatabase();
	world = await buildWorld(db);
	[amina, kari] = [new Device(world.amina), new Device(world.kari)];
});
afterEach(() => db.drop());

async function pushed(device: Device, ...mutations: Wild[]): Promise<void> {
	expect(await device.push(...mutations)).toMatchObject({ ok: true, refused: [] });
}

const inTeam = (tbl: string, fields: object): Wild & { id: string } => ({
	...{ op: 'put', tbl, id: newId() },
	row: { enrolment_id: world.ids.enrolmentA, audience_id: world.places.teamA, ...fields }
});
const propose = (person = world.ids.siri) => inTeam('team_proposal', { person_id: person, why: 'ordet hvorfor' });
const set = (tbl: string, id: string, col: string, now: unknown, was: unknown = null): Wild => ({
	...{ op: 'patch', tbl, id },
	cols: { [col]: { was, now } }
});
const goal = () => inTeam('goal', { title: 'Mer tid med barna', status: 'active' });

async function letIn(answer: 'yes' | 'yes_all' = 'yes'): Promise<string> {
	const proposal = propose();
	await pushed(kari, proposal);
	await pushed(amina, set('team_proposal', proposal.id, 'answer', answer));
	return proposal.id;
}

/** Everything a phone of hers gets from the beginning, with its pages. */
async function everything(device = new Device(world.siri)) {
	const pages = [await device.pull(true)];
	while (pages.at(-1)?.more) pages.push(await device.pull(true));
	const audiences = pages.flatMap((page) => page.audiences);
	return {
		pages,
		rows: audiences.flatMap((audience) => audience.rows),
		gone: audiences.flatMap((audience) => audience.gone)
	};
}

const bodies = async (device?: Device): Promise<unknown[]> =>
	(await everything(device)).rows.filter(({ tbl }) => tbl === 'message').map(({ row }) => row['body']);

describe('what she reads', () => {
	test('talk and records from the yes, and the whole plan', async () => {
		const before = goal();
		await pushed(amina, message(world, 'teamA', 'før'), before, set('goal', before.id, 'title', 'Fritid', 'noe annet'));
		const job = inTeam('job_application', { title: 'Butikk', stage_on: '2026-11-20', stage: 'sent' });
		await pushed(amina, job, set('job_application', job.id, 'stage', 'interview', 'sent'));
		await letIn();
		await pushed(amina, message(world, 'teamA', 'etter'), set('goal', before.id, 'status', 'parked', 'active'));
		const { rows } = await everything();
		const of = (tbl: string) => rows.filter((one) => one.tbl === tbl).map(({ row }) => row);
		expect(of('message').map(({ body }) => body)).toEqual(['etter']);
		expect(of('history')).toMatchObject([{ row_id: before.id, was: 'active', became: 'parked' }]);
		expect([of('revision'), of('team_proposal')]).toEqual([[], []]);
		expect(of('goal')).toMatchObject([{ id: before.id, title: 'Fritid', status: 'parked' }]);
		expect(of('job_application')).toMatchObject([{ id: job.id, stage: 'interview' }]);
		expect(of('enrolment')).toHaveLength(1);
		expect(of('team_member').map(({ display_name }) => display_name)).toEqual(['Kari', 'Lars', 'Rune', 'Siri']);
	});

	test('order within one batch counts: words before the yes are before it, words after it after', async () => {
		const proposal = propose();
		await pushed(kari, proposal);
		await pushed(
			...[amina, message(world, 'teamA', 'om henne')],
			...[set('team_proposal', proposal.id, 'answer', 'yes'), message(world, 'teamA', 'velkommen')]
		);
		expect(await bodies()).toEqual(['velkommen']);
	});

	test('all, when the participant says so', async () => {
		await pushed(amina, message(world, 'teamA', 'før'));
		await letIn('yes_all');
		expect(await bodies()).toEqual(['før']);
		const [card] = await world.amina.query('select reads_from from app.team_member where person_id = $1', [
			world.ids.siri
		]);
		expect(card).toEqual({ reads_from: null });
	});

	test('nothing changes for who was there, nor in private threads, nor by a change of the card', async () => {
		await pushed(kari, message(world, 'teamA', 'før'), message(world, 'kariA', 'bare Amina'));
		await letIn();
		const cards = await db.query<{ id: string; person_id: string }>(
			'select id, person_id from app.team_member where enrolment_id = $1',
			[world.ids.enrolmentA]
		);
		const card = (person: string) => cards.find(({ person_id }) => person_id === person)?.id ?? '';
		await pushed(kari, set('team_member', card(world.ids.kari), 'hours', 'man–fre'));
		await pushed(new Device(world.siri), set('team_member', card(world.ids.siri), 'hours', 'man–fre'));
		expect(await bodies(new Device(world.kari))).toEqual(expect.arrayContaining(['før', 'bare Amina']));
		expect(await bodies(new Device(world.lars))).toEqual(['før']);
		expect(await bodies()).toEqual([]);
	});

	test('who has left and comes in again reads from the last yes; their private thread is whole', async () => {
		await letIn();
		const siriA = await audienceOf(world.ids.siri);
		const direct = { ...message(world, 'teamA', ''), id: newId() };
		const row = { enrolment_id: world.ids.enrolmentA, audience_id: siriA, body: 'oss to', lang: 'nb' };
		await pushed(amina, message(world, 'teamA', 'første gang'), { ...direct, row });
		await leave(world.ids.siri);
		await pushed(amina, message(world, 'teamA', 'mens hun var borte'));
		expect(await world.siri.query('select body from app.message')).toEqual([]);
		await letIn();
		await pushed(amina, message(world, 'teamA', 'andre gang'));
		expect((await bodies()).sort()).toEqual(['andre gang', 'oss to']);
		await leave(world.ids.siri);
		await letIn('yes_all');
		expect(await bodies()).toHaveLength(4);
	});

	test('who was there from the start, left, and is put back by the office reads all; by a yes, from then', async () => {
		await pushed(amina, message(world, 'teamA', 'før'));
		await leave(world.ids.lars);
		await db.query('select private.add_team_member($1, $2)', [world.ids.enrolmentA, world.ids.lars]);
		expect(await bodies(new Device(world.lars))).toEqual(['før']);
		await leave(world.ids.lars);
		const proposal = propose(world.ids.lars);
		await pushed(kari, proposal);
		await pushed(amina, set('team_proposal', proposal.id, 'answer', 'yes'));
		expect(await bodies(new Device(world.lars))).toEqual([]);
	});
});

const audienceOf = async (worker: string): Promise<string> =>
	(await db.query<{ id: string }>('select id from app.audience where worker_id = $1', [worker]))[0]?.id ?? '';
const leave = (person: string) =>
	db.query('update app.team_member set removed_at = now() where person_id = $1', [person]);

describe('how it is kept', () => {
	test('a message from before that the database changes or deletes later stays out of sight, gone or not', async () => {
		const [changed, deleted] = [message(world, 'teamA', 'endres'), message(world, 'teamA', 'slettes')];
		await pushed(amina, changed, deleted);
		await letIn();
		const siri = new Device(world.siri);
		await everything(siri);
		await db.query(`update app.message set body = 'endret' where id = $1`, [changed.id]);
		await db.query('delete from app.message where id = $1', [deleted.id]);
		const { rows, gone } = await everything(siri);
		expect([rows, gone]).toEqual([[], []]);
		expect(await bodies()).toEqual([]);
		const other = new Device(world.lars);
		expect(await bodies(other)).toEqual(['endret']);
	});

	test('a goal from before that is deleted later is told as gone', async () => {
		const before = goal();
		await pushed(amina, before);
		await letIn();
		const siri = new Device(world.siri);
		await everything(siri);
		await pushed(amina, { op: 'delete', tbl: 'goal', id: before.id });
		expect((await everything(siri)).gone).toMatchObject([{ tbl: 'goal', id: before.id }]);
	});

	test('pages count what she may read, however much lies before', async () => {
		const fill = (n: number, body: string) =>
			db.query(
				`insert into app.message (id, enrolment_id, audience_id, body, created_by, created_at)
				select gen_random_uuid(), $1, $2, $3, $4, clock_timestamp() from generate_series(1, $5) n`,
				[world.ids.enrolmentA, world.places.teamA, body, world.ids.lars, n]
			);
		for (let i = 0; i < 30; i++) await fill(30, 'før');
		await letIn();
		for (let i = 0; i < 30; i++) await fill(30, 'etter');
		const { pages, rows } = await everything();
		const said = rows.filter(({ tbl }) => tbl === 'message').map(({ row }) => row['body']);
		expect(said).toEqual(Array.from({ length: 900 }, () => 'etter'));
		expect(pages.length).toBe(2);
		const lars = await everything(new Device(world.lars));
		expect(lars.pages.length).toBe(4);
	});

	test('no statement of hers reaches it', async () => {
		const said = message(world, 'teamA', 'ordet før');
		await pushed(amina, said);
		const proposal = await letIn();
		const tries: [string, unknown[]][] = [
			['select * from app.message where id = $1', [said.id]],
			['select * from app.change where row_id = $1', [said.id]],
			['select * from app.team_proposal where id = $1', [proposal]],
			['select * from private.rows_of($2, array[$1::uuid])', [said.id, ['message']]],
			['select * from app.message m join app.enrolment e on e.id = m.enrolment_id where m.id = $1', [said.id]]
		];
		for (const [sql, params] of tries) expect(await world.siri.query(sql, params), sql).toEqual([]);
		const siri = new Device(world.siri);
		const reply = await siri.push(
			set('message', said.id, 'body', 'mitt'),
			{ op: 'delete', tbl: 'message', id: said.id },
			{ op: 'move', tbl: 'message', id: said.id, to: await audienceOf(world.ids.siri) },
			set('team_member', await ownCard(), 'reads_from', null, '2026-01-01')
		);
		expect(reply).toMatchObject({
			refused: [{ code: 'gone' }, { code: 'gone' }, { code: 'forbidden' }, { code: 'forbidden' }]
		});
		await expect(world.siri.query('select private.join_audience($1, $2)', [world.ids.siri, siri.id])).rejects.toThrow();
		for (const reset of [false, true]) {
			if (reset) siri.epoch = newId();
			siri.cursors = {};
			expect(JSON.stringify(await siri.pull(true))).not.toContain('ordet');
		}
	});
});

const ownCard = async (): Promise<string> =>
	(
		await db.query<{ id: string }>('select id from app.team_member where person_id = $1 and removed_at is null', [
			world.ids.siri
		])
	)[0]?.id ?? '';

/** The rule taken out again: what the tests above look at must then show it. */
test.each([
	['app.message', 'message_read'],
	['app.change', 'change_read']
])('without the moment in the policy of %s she is told more', async (table, policy) => {
	const audiences = 'audience_id = any (array(select private.my_audiences()))';
	await pushed(amina, message(world, 'teamA', 'før'));
	await letIn();
	const look = async (): Promise<number> => (await world.siri.query(`select from ${table}`)).length;
	const before = await look();
	await db.query(`alter policy ${policy} on ${table} using (${audiences})`);
	expect(await look()).toBeGreaterThan(before);
});
