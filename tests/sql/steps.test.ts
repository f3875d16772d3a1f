import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase } from './db.ts';
import { Device, patch, refusals, row, step } from './device.ts';
import { buildWorld, type World } from './world.ts';

/** Steps, deeper: how sure, in whose own way, what comes again, and how it went by each side. */
const db = await freshDatabase();
let world: World;
let amina: Device;
let kari: Device;
beforeAll(async () => {
	world = await buildWorld(db);
	amina = new Device(world.amina);
	kari = new Device(world.kari);
});
afterAll(() => db.drop());

const tick = (task: string, fields: Record<string, unknown> = {}): ReturnType<typeof row> =>
	row(world, 'selfA', 'tick', { task_id: task, ticked_on: '2026-11-20', ...fields });

test('how sure somebody is, only they themselves say: a worker can propose a step, not how sure the participant is', async () => {
	expect(await refusals(kari, step(world, 'teamA', { confidence: 2 }))).toEqual(['forbidden']);
	const proposed = step(world, 'teamA', { repeat: 'weekly' });
	expect(await refusals(kari, proposed, patch('task', proposed.id, 'confidence', 2))).toEqual(['forbidden']);
	expect(await refusals(amina, patch('task', proposed.id, 'confidence', 8))).toEqual([]);
	expect(await refusals(amina, step(world, 'teamA', { confidence: 6, status: 'planned' }))).toEqual([]);
	const promise = step(world, 'teamA', { assignee_kind: 'worker', assignee_id: world.ids.kari, confidence: 9 });
	expect(await refusals(amina, promise)).toEqual(['forbidden']);
	expect(await refusals(kari, promise)).toEqual([]);
	for (const confidence of [11, -1])
		expect(await refusals(amina, patch('task', proposed.id, 'confidence', confidence, 8))).toEqual(['invalid']);
});

test('the own way is written by who is to do it; two phones at once keep both', async () => {
	const task = step(world, 'teamA');
	expect(await refusals(kari, task)).toEqual([]);
	for (const col of ['own_way', 'own_when', 'own_where', 'obstacle', 'plan_b', 'repeat'])
		expect(await refusals(kari, patch('task', task.id, col, 'weekly')), col).toEqual(['forbidden']);
	expect(await refusals(amina, patch('task', task.id, 'own_way', 'Jeg ringer fra bilen'))).toEqual([]);
	expect(await refusals(new Device(world.amina), patch('task', task.id, 'own_way', 'Jeg går dit'))).toEqual([]);
	const earlier = await db.query(`select was, col from app.revision where row_id = $1`, [task.id]);
	expect(earlier).toEqual([{ was: 'Jeg ringer fra bilen', col: 'own_way' }]);
	expect(await refusals(amina, patch('task', task.id, 'repeat', 'sometimes'))).toEqual(['invalid']);
});

test('how it went is said by each side for itself, and both stay', async () => {
	const task = step(world, 'teamA', { status: 'planned' });
	expect(await refusals(amina, task)).toEqual([]);
	expect(await refusals(amina, patch('task', task.id, 'review_worker', 'done'))).toEqual(['forbidden']);
	expect(await refusals(kari, patch('task', task.id, 'review_participant', 'not'))).toEqual(['forbidden']);
	expect(await refusals(amina, patch('task', task.id, 'review_participant', 'mostly'))).toEqual([]);
	expect(await refusals(kari, patch('task', task.id, 'review_worker', 'partly'))).toEqual([]);
	expect(await db.query('select review_participant, review_worker from app.task where id = $1', [task.id])).toEqual([
		{ review_participant: 'mostly', review_worker: 'partly' }
	]);
	expect(await refusals(amina, patch('task', task.id, 'review_participant', '4', 'mostly'))).toEqual(['invalid']);
});

test('a tick is the participant’s, in their own space and nowhere else, and no worker learns of it', async () => {
	const task = step(world, 'teamA', { status: 'planned', repeat: 'daily' });
	expect(await refusals(amina, task)).toEqual([]);
	for (const place of ['teamA', 'kariA', 'socialA'] as const)
		expect(await refusals(amina, row(world, place, 'tick', { task_id: task.id, ticked_on: '2026-11-20' }))).toEqual([
			'forbidden'
		]);
	const own = tick(task.id);
	expect(await refusals(amina, own)).toEqual([]);
	for (const person of ['kari', 'lars', 'odd', 'rune', 'lead', 'bilal'] as const) {
		const phone = new Device(world[person]);
		const inTeam = row(world, 'teamA', 'tick', { task_id: task.id, ticked_on: '2026-11-20' });
		expect(await refusals(phone, tick(task.id), inTeam, { op: 'delete', tbl: 'tick', id: own.id }), person).toEqual([
			...['forbidden', 'forbidden', 'gone']
		]);
		expect(JSON.stringify(await phone.pull(true)), person).not.toContain(own.id);
	}
	expect(await refusals(amina, { op: 'move', tbl: 'tick', id: own.id, to: world.places.teamA })).toEqual(['forbidden']);
	expect(await refusals(amina, patch('tick', own.id, 'ticked_on', '2026-11-21'))).toEqual(['forbidden']);
	// Two phones may tick the same day; each takes its own back.
	const again = tick(task.id);
	expect(await refusals(new Device(world.amina), again, { op: 'delete', tbl: 'tick', id: again.id })).toEqual([]);
	expect(await db.query('select id from app.tick')).toEqual([{ id: own.id }]);
});

test('a tick goes with its step, and the phone is told', async () => {
	const task = step(world, 'selfA', { status: 'proposed' });
	const done = tick(task.id);
	expect(await refusals(amina, task, done)).toEqual([]);
	await amina.pull();
	expect(await refusals(amina, { op: 'delete', tbl: 'task', id: task.id })).toEqual([]);
	const gone = (await amina.pull()).audiences.flatMap((audience) => audience.gone.map(({ id }) => id));
	expect(gone).toEqual(expect.arrayContaining([task.id, done.id]));
});

test('who takes back a proposed step does not learn that it was ticked: the days stay, on a step of their own', async () => {
	const kari = new Device(world.kari);
	const [ticked, other] = [step(world, 'teamA', { repeat: 'daily' }), step(world, 'teamA')];
	expect(await refusals(kari, ticked, other)).toEqual([]);
	const done = tick(ticked.id);
	expect(await refusals(amina, done)).toEqual([]);
	const takeBack = (id: string) => ({ op: 'delete', tbl: 'task', id });
	const [before] = await db.query<{ created_at: Date }>('select created_at from app.task where id = $1', [ticked.id]);
	await kari.pull();
	await amina.pull();
	expect(await refusals(kari, takeBack(ticked.id), takeBack(other.id))).toEqual([]);
	const gone = async (phone: Device) => (await phone.pull()).audiences.flatMap((one) => one.gone.map(({ id }) => id));
	expect((await gone(kari)).sort()).toEqual([ticked.id, other.id].sort());
	const [own, ...others] = await db.query<{ id: string; created_at: Date }>(
		`select t.id, t.created_at, t.status, t.repeat, a.kind from app.task t join app.tick k on k.task_id = t.id
		join app.audience a on a.id = t.audience_id where k.id = $1`,
		[done.id]
	);
	expect([own, others]).toMatchObject([{ kind: 'self', status: 'planned', repeat: 'daily', ...before }, []]);
	expect(JSON.stringify(await new Device(world.kari).pull(true))).not.toContain(own?.id);
	expect(await gone(amina)).toEqual(expect.arrayContaining([ticked.id, other.id]));
	// It is theirs now like any other: ticked again, and let go.
	expect(
		await refusals(amina, tick(own?.id ?? ''), patch('task', own?.id ?? '', 'status', 'dropped', 'planned'))
	).toEqual([]);
});

test('the look back is begun by the participant, and a worker adds words only where it is shared', async () => {
	const own = row(world, 'selfA', 'evaluation', { learnt: 'Jeg kan mer enn jeg trodde' });
	expect(await refusals(kari, row(world, 'teamA', 'evaluation', { learnt: 'Hun har lært' }))).toEqual(['forbidden']);
	expect(await refusals(amina, own)).toEqual([]);
	expect(await refusals(kari, patch('evaluation', own.id, 'worker_words', 'Bra jobba'))).toEqual(['gone']);
	expect(JSON.stringify(await new Device(world.kari).pull())).not.toContain('mer enn jeg trodde');
	expect(await refusals(amina, { op: 'move', tbl: 'evaluation', id: own.id, to: world.places.teamA })).toEqual([]);
	expect(await refusals(kari, patch('evaluation', own.id, 'worker_words', 'Bra jobba'))).toEqual([]);
	expect(await refusals(kari, patch('evaluation', own.id, 'learnt', 'noe annet'))).toEqual(['forbidden']);
	expect(await refusals(amina, patch('evaluation', own.id, 'worker_words', 'Best av alle', 'Bra jobba'))).toEqual([
		'forbidden'
	]);
});
