import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase, type Caller } from './db.ts';
import { Device, step, type Wild } from './device.ts';
import { buildWorld, newId, type World } from './world.ts';

/** Amina owns her plan; Kari and Lars follow her up; Bilal and Odd have nothing to do with it. */
const db = await freshDatabase();
let world: World;
beforeAll(async () => {
	world = await buildWorld(db);
});
afterAll(() => db.drop());

/** Codes of the refused ones, in order. */
async function refusals(by: Caller | Device, ...mutations: Wild[]): Promise<string[]> {
	const reply = await (by instanceof Device ? by : new Device(by)).push(...mutations);
	if (!reply.ok) throw new Error(reply.code);
	return reply.refused.map(({ code }) => code);
}

function goal(fields: Record<string, unknown> = {}): Wild & { id: string } {
	const id = newId();
	const row = {
		enrolment_id: world.ids.enrolmentA,
		audience_id: world.places.teamA,
		title: 'Jeg vil ha ro',
		lang: 'nb'
	};
	return { op: 'put', tbl: 'goal', id, row: { ...row, status: 'active', ...fields } };
}

const patch = (id: string, cols: Record<string, { was: unknown; now: unknown }>, tbl = 'goal'): Wild => ({
	...{ op: 'patch', tbl, id, cols }
});
const answer = (id: string, status: string, said: string): Wild =>
	patch(id, { status: { was: 'proposed', now: status }, answer: { was: null, now: said } });

async function made(by: Caller, fields: Record<string, unknown> = {}): Promise<string> {
	const put = goal(fields);
	expect(await refusals(by, put)).toEqual([]);
	return put.id;
}

const rowOf = async (tbl: 'goal' | 'task', id: string): Promise<Record<string, unknown> | undefined> =>
	(await db.query(`select * from app.${tbl} where id = $1`, [id]))[0];

const became = async (id: string): Promise<unknown[]> =>
	(await db.query(`select became from app.history where row_id = $1 order by created_at, id`, [id])).map(
		(line) => line['became']
	);

test('a participant’s own goal stands at once; a worker’s is a proposal, together or not', async () => {
	await made(world.amina);
	await made(world.kari, { status: 'proposed', together: true });
	expect(await refusals(world.kari, goal())).toEqual(['forbidden']);
	expect(await refusals(world.amina, goal({ together: true }), goal({ status: 'proposed' }))).toEqual([
		'forbidden',
		'forbidden'
	]);
	expect(await refusals(world.bilal, goal())).toEqual(['forbidden']);
});

test('only the participant answers, parks, reaches and changes a goal; a worker takes back what is not answered', async () => {
	const id = await made(world.kari, { status: 'proposed' });
	expect(await refusals(world.kari, answer(id, 'active', 'yes'))).toEqual(['forbidden']);
	expect(await refusals(world.lars, patch(id, { title: { was: 'Jeg vil ha ro', now: 'Noe annet' } }))).toEqual([
		'forbidden'
	]);
	expect(await refusals(world.amina, answer(id, 'active', 'yes'))).toEqual([]);
	for (const status of ['parked', 'reached'])
		expect(await refusals(world.kari, patch(id, { status: { was: 'active', now: status } }))).toEqual(['forbidden']);
	expect(await refusals(world.kari, { op: 'delete', tbl: 'goal', id })).toEqual(['forbidden']);
	const open = await made(world.kari, { status: 'proposed' });
	expect(await refusals(world.lars, { op: 'delete', tbl: 'goal', id: open })).toEqual(['forbidden']);
	expect(await refusals(world.kari, { op: 'delete', tbl: 'goal', id: open })).toEqual([]);
});

test('parked without a reason and taken up again: every state is kept with its date, and no text', async () => {
	const id = await made(world.amina);
	for (const [was, now] of [
		['active', 'parked'],
		['parked', 'active'],
		['active', 'reached']
	])
		expect(await refusals(world.amina, patch(id, { status: { was, now } }))).toEqual([]);
	expect(await became(id)).toEqual(['active', 'parked', 'active', 'reached']);
	expect(await db.query(`select * from app.history where to_jsonb(history)::text like '%Jeg vil%'`)).toEqual([]);
});

test('a proposal answered on two phones: the first answer holds, the other one is told', async () => {
	const id = await made(world.kari, { status: 'proposed' });
	const [one, other] = [new Device(world.amina), new Device(world.amina)];
	expect(await refusals(one, answer(id, 'active', 'yes'))).toEqual([]);
	expect(await refusals(other, answer(id, 'dropped', 'no'))).toEqual(['wrong_state']);
	expect(await rowOf('goal', id)).toMatchObject({ status: 'active', answer: 'yes' });
	// The same answer twice is no quarrel.
	expect(await refusals(other, answer(id, 'active', 'yes'))).toEqual([]);
	expect(await became(id)).toEqual(['proposed', 'active']);
});

test('two phones change the words at once: the later ones stand, the earlier ones can be read', async () => {
	const id = await made(world.amina);
	const words = (now: string): Wild => patch(id, { title: { was: 'Jeg vil ha ro', now } });
	expect(await refusals(new Device(world.amina), words('Jeg vil ha fred'))).toEqual([]);
	expect(await refusals(new Device(world.amina), words('Jeg vil ha stillhet'))).toEqual([]);
	expect(await rowOf('goal', id)).toMatchObject({ title: 'Jeg vil ha stillhet' });
	const kept = await world.amina.query(`select col, was from app.revision where row_id = $1`, [id]);
	expect(kept).toEqual([{ col: 'title', was: 'Jeg vil ha fred' }]);
});

test('a deleted goal leaves its steps: those there were, those edited offline and those written for it later', async () => {
	const id = await made(world.amina);
	const [there, late] = [
		step(world, 'teamA', { goal_id: id, status: 'planned' }),
		step(world, 'teamA', { goal_id: id, status: 'planned' })
	];
	const offline = new Device(world.amina);
	expect(await refusals(offline, there)).toEqual([]);
	expect(await refusals(world.amina, { op: 'delete', tbl: 'goal', id })).toEqual([]);
	expect(await rowOf('task', there.id)).toMatchObject({ goal_id: null, title: 'Ring fastlegen' });
	expect(
		await refusals(
			offline,
			patch(there.id, { title: { was: 'Ring fastlegen', now: 'Ring i dag' } }, 'task'),
			patch(there.id, { goal_id: { was: null, now: id } }, 'task'),
			late
		)
	).toEqual([]);
	expect(await rowOf('task', there.id)).toMatchObject({ goal_id: null, title: 'Ring i dag' });
	expect(await rowOf('task', late.id)).toMatchObject({ goal_id: null });
	// Every phone hears that the step lost its goal.
	const pulled = await new Device(world.kari).pull();
	const rows = pulled.audiences.flatMap((audience) => audience.rows.map(({ row }) => row));
	expect(rows.find((row) => row['id'] === there.id)).toMatchObject({ goal_id: null });
});

test('a step is not tied to somebody else’s goal, nor to one that never was', async () => {
	const row = {
		enrolment_id: world.ids.enrolmentB,
		audience_id: world.places.teamB,
		title: 'Bilals mål',
		status: 'active'
	};
	const theirs = goal(row);
	expect(await refusals(world.bilal, theirs)).toEqual([]);
	expect(await refusals(world.kari, step(world, 'teamA', { goal_id: theirs.id }))).toEqual(['dependency']);
	expect(await refusals(world.kari, step(world, 'teamA', { goal_id: newId() }))).toEqual(['dependency']);
});

test('201 characters are too long, 200 of any script are not, and a goal of spaces is none', async () => {
	expect(await refusals(world.amina, goal({ title: 'ا'.repeat(201) }), goal({ title: 'x'.repeat(201) }))).toEqual([
		'too_long',
		'too_long'
	]);
	expect(await refusals(world.amina, goal({ title: '🪨'.repeat(200) }), goal({ worked: 'x'.repeat(2001) }))).toEqual([
		'too_long'
	]);
	expect(await refusals(world.amina, goal({ title: '   ' }))).toEqual(['invalid']);
});
