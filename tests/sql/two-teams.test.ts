import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Device, message, step, type Wild } from './device.ts';
import { freshDatabase, type Caller } from './db.ts';
import { buildWorld, newId, type World } from './world.ts';

/** Kari works with Amina and with Bilal: nothing she does may carry a row from one to the other. */
const db = await freshDatabase();
let world: World;
let kari: Device;
beforeAll(async () => {
	world = await buildWorld(db);
});
beforeEach(() => {
	kari = new Device(world.kari);
});
afterAll(() => db.drop());

/** Codes of the refused ones, in order. */
async function refusals(device: Device, ...mutations: Wild[]): Promise<string[]> {
	const reply = await device.push(...mutations);
	if (!reply.ok) throw new Error(reply.code);
	expect(reply.last_seq).toBe(device.seq);
	return reply.refused.map((refusal) => refusal.code);
}

const contents = async (): Promise<unknown[]> =>
	db.query('select to_jsonb(t) from app.task t union all select to_jsonb(m) from app.message m');

/** Runs the attempt and proves that no task and no message changed. */
async function unchanged<R>(attempt: () => Promise<R>): Promise<R> {
	const before = await contents();
	const result = await attempt();
	expect(await contents()).toEqual(before);
	return result;
}

async function make(by: Caller, place: keyof World['places'], fields: Record<string, unknown> = {}): Promise<string> {
	const task = step(world, place, fields);
	expect(await refusals(new Device(by), task)).toEqual([]);
	return task.id;
}

const stateOf = async (id: string): Promise<Record<string, unknown>> => {
	const [row] = await db.query('select status, answer, help, title, audience_id from app.task where id = $1', [id]);
	return row ?? {};
};

const patch = (id: string, was: Record<string, unknown>, now: Record<string, unknown>): Wild => ({
	...{ op: 'patch', tbl: 'task', id },
	cols: Object.fromEntries(Object.keys(now).map((col) => [col, { was: was[col] ?? null, now: now[col] }]))
});

describe('a worker of two enrolments', () => {
	test('does not move a row into the other enrolment', async () => {
		const id = await make(world.kari, 'teamA');
		for (const to of [world.places.teamB, world.places.kariB, world.places.selfB, newId()]) {
			expect(await unchanged(() => refusals(kari, { op: 'move', tbl: 'task', id, to }))).toEqual(['forbidden']);
			const reply = await unchanged(() => world.kari.rpc('move', { p_table: 'task', p_id: id, p_to: to }));
			expect(reply).toEqual({ ok: false, code: 'forbidden' });
		}
	});

	test('does not make a row whose enrolment and audience do not belong together', async () => {
		const [a, b] = [world.ids.enrolmentA, world.ids.enrolmentB];
		const mixed = [
			{
				...message(world, 'teamA', 'x'),
				row: { ...(message(world, 'teamA', 'x') as { row: object }).row, enrolment_id: b }
			},
			{ ...step(world, 'kariB'), row: { ...(step(world, 'kariB') as { row: object }).row, enrolment_id: a } }
		];
		expect(await unchanged(() => refusals(kari, ...mixed))).toEqual(['dependency', 'dependency']);
	});

	test('does not link a message to a task of the other enrolment', async () => {
		const task_id = await make(world.kari, 'teamA');
		const linked = message(world, 'teamB', 'se her') as { row: object; id: string; op: string; tbl: string };
		expect(await unchanged(() => refusals(kari, { ...linked, row: { ...linked.row, task_id } }))).toEqual([
			'dependency'
		]);
	});

	test('does not get there by statements on the table either', async () => {
		const id = await make(world.kari, 'teamA');
		const statements: [string, unknown[]][] = [
			['update app.task set audience_id = $2 where id = $1', [id, world.places.teamB]],
			['update app.task set enrolment_id = $2 where id = $1', [id, world.ids.enrolmentB]],
			['update app.task set created_by = $2 where id = $1', [id, world.ids.odd]],
			['update app.task set id = gen_random_uuid() where id = $1', [id]],
			['update app.message set body = $1', ['endret']],
			['delete from app.message where id <> $1', [id]],
			[
				'insert into app.change (audience_id, row_id, tbl, ver) values ($2, $1, $3, 9)',
				[id, world.places.teamB, 'task']
			]
		];
		for (const [sql, params] of statements)
			await unchanged(() => expect(world.kari.query(sql, params), sql).rejects.toMatchObject({ code: '42501' }));
	});

	test('names no colleague who is not there: neither of the other team nor outside the private thread', async () => {
		const forOdd = step(world, 'teamA', { assignee_kind: 'worker', assignee_id: world.ids.odd });
		const forLarsInPrivate = step(world, 'kariA', { assignee_kind: 'worker', assignee_id: world.ids.lars });
		const forBilal = step(world, 'teamA', { assignee_kind: 'worker', assignee_id: world.ids.bilal });
		const forRemoved = step(world, 'teamA', { assignee_kind: 'worker', assignee_id: world.ids.rune });
		const codes = await unchanged(() => refusals(kari, forOdd, forLarsInPrivate, forBilal, forRemoved));
		expect(codes).toEqual(['invalid', 'invalid', 'invalid', 'invalid']);
	});
});

describe('nobody answers or promises for somebody else', () => {
	test.each([
		{ status: 'planned' },
		{ status: 'done' },
		{ answer: 'yes' },
		{ help: 'wanted' },
		{ progress_note: 'går bra' }
	])('a worker does not write %o for the participant', async (now) => {
		const id = await make(world.kari, 'teamA');
		expect(await unchanged(() => refusals(kari, patch(id, { status: 'proposed', help: 'none' }, now)))).toEqual([
			'forbidden'
		]);
	});

	test('a worker does not start a task as agreed', async () => {
		const planned = ['planned', 'done', 'parked', 'dropped'].map((status) => step(world, 'teamA', { status }));
		const answered = step(world, 'teamA', { answer: 'yes' });
		const codes = await unchanged(() => refusals(kari, ...planned, answered));
		expect(codes).toEqual(Array.from({ length: 5 }, () => 'forbidden'));
	});

	test('a participant proposes to a worker, who alone says yes', async () => {
		const forKari = { assignee_kind: 'worker', assignee_id: world.ids.kari };
		const amina = new Device(world.amina);
		const promised = step(world, 'teamA', { ...forKari, status: 'planned' });
		expect(await unchanged(() => refusals(amina, promised))).toEqual(['forbidden']);
		const id = await make(world.amina, 'teamA', forKari);
		const yes = patch(id, { status: 'proposed' }, { status: 'planned', answer: 'yes' });
		expect(await unchanged(() => refusals(amina, yes))).toEqual(['forbidden']);
		expect(await unchanged(() => refusals(new Device(world.lars), yes))).toEqual(['forbidden']);
		expect(await refusals(kari, yes)).toEqual([]);
		expect(await stateOf(id)).toMatchObject({ status: 'planned', answer: 'yes' });
	});

	test('a worker does not promise for another worker, and a private thread stays private', async () => {
		const forLars = step(world, 'teamA', { assignee_kind: 'worker', assignee_id: world.ids.lars, status: 'planned' });
		const intoSelf = message(world, 'selfA', 'hei');
		const intoOthers = message(world, 'larsA', 'hei');
		expect(await unchanged(() => refusals(kari, forLars, intoSelf, intoOthers))).toEqual([
			'forbidden',
			'forbidden',
			'forbidden'
		]);
	});

	test('what was said yes to is not changed behind their back', async () => {
		const id = await make(world.kari, 'teamA');
		expect(await refusals(kari, patch(id, { title: 'Ring fastlegen' }, { title: 'Ring NAV' }))).toEqual([]);
		expect(await refusals(new Device(world.amina), patch(id, {}, { answer: 'yes' }))).toEqual([]);
		const later = patch(id, { title: 'Ring NAV' }, { title: 'Noe annet' });
		expect(await unchanged(() => refusals(kari, later))).toEqual(['wrong_state']);
		expect(await refusals(new Device(world.amina), patch(id, { status: 'proposed' }, { status: 'planned' }))).toEqual(
			[]
		);
		for (const col of ['title', 'note', 'due_on', 'due_time'])
			expect(
				await unchanged(() => refusals(kari, patch(id, {}, { [col]: col === 'due_on' ? '2026-12-01' : '10:00' })))
			).toEqual(['wrong_state']);
	});

	test('an author takes a proposal back, but not an agreement', async () => {
		const id = await make(world.kari, 'teamA');
		expect(await refusals(kari, patch(id, { status: 'proposed' }, { status: 'dropped' }))).toEqual([]);
		const other = await make(world.kari, 'teamA');
		expect(await refusals(kari, { op: 'delete', tbl: 'task', id: other })).toEqual([]);
		expect(await stateOf(other)).toEqual({});
		const agreed = await make(world.amina, 'teamA', { status: 'planned' });
		expect(await unchanged(() => refusals(kari, { op: 'delete', tbl: 'task', id: agreed }))).toEqual(['forbidden']);
		const answered = await make(world.kari, 'teamA');
		await refusals(new Device(world.amina), patch(answered, {}, { answer: 'talk' }));
		expect(await unchanged(() => refusals(kari, { op: 'delete', tbl: 'task', id: answered }))).toEqual(['forbidden']);
	});
});

describe('moving', () => {
	test('the participant moves any task within the enrolment, the author only while unanswered', async () => {
		const id = await make(world.kari, 'kariA');
		const to = { p_table: 'task', p_id: id, p_to: world.places.teamA };
		expect(await unchanged(() => world.lars.rpc('move', to))).toEqual({ ok: false, code: 'gone' });
		expect(await world.kari.rpc('move', to)).toEqual({ ok: true });
		await refusals(new Device(world.amina), patch(id, {}, { answer: 'yes' }));
		const back = { ...to, p_to: world.places.kariA };
		expect(await unchanged(() => world.kari.rpc('move', back))).toEqual({ ok: false, code: 'forbidden' });
		expect(await unchanged(() => world.lars.rpc('move', back))).toEqual({ ok: false, code: 'forbidden' });
		expect(await world.amina.rpc('move', back)).toEqual({ ok: true });
		expect(await stateOf(id)).toMatchObject({ audience_id: world.places.kariA });
	});

	test('a promise is not moved out of sight of the one who gave it', async () => {
		const id = await make(world.lars, 'teamA', {
			assignee_kind: 'worker',
			assignee_id: world.ids.lars,
			status: 'planned'
		});
		for (const to of [world.places.selfA, world.places.kariA])
			expect(await unchanged(() => world.amina.rpc('move', { p_table: 'task', p_id: id, p_to: to }))).toEqual({
				ok: false,
				code: 'forbidden'
			});
		expect(await world.amina.rpc('move', { p_table: 'task', p_id: id, p_to: world.places.larsA })).toEqual({
			ok: true
		});
	});

	test('messages, cards and markers stay where they were written', async () => {
		const said = message(world, 'kariA', 'bare til deg');
		await refusals(new Device(world.amina), said);
		const move = { op: 'move', tbl: 'message', id: said.id, to: world.places.teamA };
		expect(await unchanged(() => refusals(new Device(world.amina), move))).toEqual(['forbidden']);
		expect(
			await unchanged(() => world.amina.rpc('move', { p_table: 'invitation', p_id: said.id, p_to: world.places.teamA }))
		).toEqual({
			...{ ok: false, code: 'unknown_table' }
		});
	});

	test('an author who is late finds the answer, not a moved row', async () => {
		const id = await make(world.kari, 'teamA');
		const moved = await world.amina.tx(async (client) => {
			await client.query(`update app.task set answer = 'yes' where id = $1`, [id]);
			const late = world.kari.rpc('move', { p_table: 'task', p_id: id, p_to: world.places.kariA });
			await new Promise((resolve) => setTimeout(resolve, 150));
			await client.query('select 1');
			return { late };
		});
		expect(await moved.late).toEqual({ ok: false, code: 'forbidden' });
		expect(await stateOf(id)).toMatchObject({ audience_id: world.places.teamA, answer: 'yes' });
	});

	test('an earlier draft stays in the audience where it was written', async () => {
		const id = await make(world.amina, 'selfA', { status: 'planned' });
		const [one, two] = [new Device(world.amina), new Device(world.amina)];
		await refusals(one, patch(id, { title: 'Ring fastlegen' }, { title: 'Si fra om gjelda' }));
		await refusals(two, patch(id, { title: 'Ring fastlegen' }, { title: 'Ring banken' }));
		await refusals(one, { op: 'move', tbl: 'task', id, to: world.places.teamA });
		const draft = 'select was from app.revision where row_id = $1';
		expect(await db.query(draft, [id])).toEqual([{ was: 'Si fra om gjelda' }]);
		expect(await world.amina.query(draft, [id])).toHaveLength(1);
		expect(await world.kari.query(draft, [id])).toEqual([]);
		const pulled = JSON.stringify(await kari.pull());
		expect(pulled).toContain('Ring banken');
		expect(pulled).not.toContain('gjelda');
	});
});

test('a patch that names no new value changes nothing', async () => {
	const id = await make(world.amina, 'teamA', { status: 'planned', note: 'husk kortet' });
	const malformed = [{ note: 5 }, { note: null }, { note: {} }, { note: { was: 'husk kortet' } }];
	const codes = await unchanged(() =>
		refusals(new Device(world.amina), ...malformed.map((cols) => ({ op: 'patch', tbl: 'task', id, cols })))
	);
	expect(codes).toEqual(['malformed', 'malformed', 'malformed', 'malformed']);
});

test('what no phone could show is refused', async () => {
	const said = message(world, 'teamA', 'x') as { row: Record<string, unknown> };
	const odd = ['infinity', '-infinity', '99999-01-01'].map((sent_at) => ({
		...said,
		id: newId(),
		row: { ...said.row, sent_at }
	}));
	const phrase = { ...said, id: newId(), row: { ...said.row, body: null, phrase_key: 'a', phrase_params: [1] } };
	expect(await unchanged(() => refusals(kari, ...odd, phrase))).toEqual(['invalid', 'invalid', 'invalid', 'invalid']);
});
