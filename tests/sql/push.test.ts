import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Device, message, step } from './device.ts';
import { freshDatabase } from './db.ts';
import { buildWorld, newId, type World } from './world.ts';

const db = await freshDatabase();
let world: World;
beforeAll(async () => {
	world = await buildWorld(db);
});
afterAll(() => db.drop());

const bodies = async (place: keyof World['places']): Promise<unknown[]> =>
	(
		await db.query<{ body: string }>(
			`select m.body from app.message m join app.change c on c.row_id = m.id where m.audience_id = $1 order by c.ver, m.id`,
			[world.places[place]]
		)
	).map((row) => row.body);

describe('push', () => {
	test('a batch is carried out once, in order, however often it is sent', async () => {
		const phone = new Device(world.amina);
		const batch = ['en', 'to', 'tre'].map((body, i) => ({ ...message(world, 'teamA', body), seq: i + 1, v: 1 }));
		expect(await phone.pushRaw(batch)).toEqual({ ok: true, last_seq: 3, refused: [], hold: null, gap: false });
		expect(await phone.pushRaw(batch)).toEqual({ ok: true, last_seq: 3, refused: [], hold: null, gap: false });
		expect(await bodies('teamA')).toEqual(['en', 'to', 'tre']);
	});

	test('garbage is listed and the good one after it is applied', async () => {
		const phone = new Device(world.amina);
		const used = message(world, 'kariA', 'brukt');
		const good = message(world, 'kariA', 'god');
		await phone.push(used);
		const reply = await phone.push(
			{ op: 'put', tbl: 'no_such_table', id: newId(), row: { id: newId() } },
			{ op: 'put', tbl: 'task; drop table app.task', id: newId(), row: {} },
			{ op: 'put', tbl: 'message', id: newId(), row: { no_such_column: 1 } },
			{ op: 'explode', tbl: 'message', id: newId() },
			{ op: 'put', tbl: 'message', id: newId(), row: [1, 2] },
			{ op: 'put', tbl: 'message', id: 'not a uuid', row: {} },
			message(world, 'kariA', 'x'.repeat(300_000)),
			message(world, 'kariA', 'x'.repeat(4001)),
			{ ...used },
			{ op: 'patch', tbl: 'task', id: newId(), cols: { title: { was: 'a', now: 'b' } } },
			{ op: 'delete', tbl: 'task', id: newId() },
			{ ...step(world, 'teamA', { due_on: 'i morgen' }) },
			{ ...message(world, 'kariA', 'a'), row: { body: 'a' } },
			good
		);
		expect(reply).toMatchObject({ ok: true, last_seq: 15, hold: null, gap: false });
		expect(reply.ok && reply.refused.map((r) => r.code)).toEqual([
			...[
				'unknown_table',
				'unknown_table',
				'unknown_column',
				'unknown_op',
				'malformed',
				'malformed',
				'too_long',
				'too_long'
			],
			...['used_id', 'gone', 'gone', 'invalid', 'forbidden']
		]);
		expect(await bodies('kariA')).toEqual(['brukt', 'god']);
	});

	test('what is no mutation at all is listed without a number', async () => {
		const phone = new Device(world.amina);
		const reply = await phone.pushRaw([
			[1, 2],
			null,
			'text',
			7,
			{ seq: 'one' },
			{ seq: -1 },
			{ ...message(world, 'larsA', 'ok'), seq: 1, v: 1 }
		]);
		expect(reply).toMatchObject({ ok: true, last_seq: 1 });
		expect(reply.ok && reply.refused).toEqual(Array.from({ length: 6 }, () => ({ seq: null, code: 'malformed' })));
		expect(await bodies('larsA')).toEqual(['ok']);
	});

	test('a gap stops the batch and says so', async () => {
		const phone = new Device(world.amina);
		const reply = await phone.pushRaw([{ ...message(world, 'selfA', 'x'), seq: 2, v: 1 }]);
		expect(reply).toEqual({ ok: true, last_seq: 0, refused: [], hold: null, gap: true });
	});

	test('what a newer app writes is held, not refused', async () => {
		const phone = new Device(world.amina);
		const reply = await phone.push(
			message(world, 'larsA', 'før'),
			{ op: 'put', tbl: 'of_tomorrow', id: newId(), row: {}, v: 2 },
			message(world, 'larsA', 'etter')
		);
		expect(reply).toEqual({ ok: true, last_seq: 1, refused: [], hold: 2, gap: false });
		expect(await bodies('larsA')).toEqual(['ok', 'før']);
	});

	test('fifty are taken a call, the rest waits', async () => {
		const phone = new Device(world.bilal);
		const reply = await phone.push(...Array.from({ length: 60 }, (_, i) => message(world, 'kariB', String(i))));
		expect(reply).toMatchObject({ ok: true, last_seq: 50, gap: false });
	});

	test("somebody else's log is refused", async () => {
		const phone = new Device(world.amina);
		await phone.push(message(world, 'teamA', 'min'));
		const thief = Object.assign(new Device(world.kari), { id: phone.id });
		expect(await thief.push(message(world, 'teamA', 'din'))).toEqual({ ok: false, code: 'not_yours' });
	});

	test('a revoked sign-in and a stranger get nothing done', async () => {
		expect(await new Device(world.aminaLost).push(message(world, 'teamA', 'x'))).toEqual({
			ok: false,
			code: 'revoked'
		});
		expect(await new Device(world.stranger).push(message(world, 'teamA', 'x'))).toEqual({
			ok: false,
			code: 'not_bound'
		});
	});

	test('two who change free text at once: the later one holds, the earlier one can be read', async () => {
		const [one, two] = [new Device(world.amina), new Device(world.amina)];
		const task = step(world, 'teamA', { status: 'planned' });
		await one.push(task);
		const patch = (now: string): Record<string, unknown> => ({
			op: 'patch',
			tbl: 'task',
			id: task.id,
			cols: { title: { was: 'Ring fastlegen', now } }
		});
		await one.push(patch('Ring i dag'));
		await two.push(patch('Ring i morgen'));
		expect(await db.query('select title from app.task where id = $1', [task.id])).toEqual([{ title: 'Ring i morgen' }]);
		expect(await db.query('select col, was, audience_id from app.revision where row_id = $1', [task.id])).toEqual([
			{ col: 'title', was: 'Ring i dag', audience_id: world.places.teamA }
		]);
	});

	test('a status that changed meanwhile is not overwritten', async () => {
		const [one, two] = [new Device(world.amina), new Device(world.amina)];
		const task = step(world, 'teamA', { status: 'planned' });
		await one.push(task);
		await one.push({ op: 'patch', tbl: 'task', id: task.id, cols: { status: { was: 'planned', now: 'done' } } });
		const reply = await two.push({
			op: 'patch',
			tbl: 'task',
			id: task.id,
			cols: { status: { was: 'parked', now: 'planned' } }
		});
		expect(reply).toMatchObject({ ok: true, refused: [{ seq: 1, code: 'wrong_state' }] });
	});

	test('read markers only move forward and a participant keeps theirs to themselves', async () => {
		const [amina, kari] = [new Device(world.amina), new Device(world.kari)];
		await kari.push(message(world, 'teamA', 'hei'));
		const at = { op: 'mark_read', tbl: 'read_marker', id: world.places.teamA };
		await amina.push({ ...at, up_to: 3 }, { ...at, up_to: 2 });
		await kari.push({ ...at, up_to: 1_000_000 });
		const rows = await db.query<{ person_id: string; audience_id: string; up_to: string }>(
			'select person_id, audience_id, up_to from app.read_marker'
		);
		const top = (
			await db.query<{ version: string }>('select version from app.audience where id = $1', [world.places.teamA])
		)[0];
		expect(rows).toContainEqual({ person_id: world.ids.amina, audience_id: world.places.selfA, up_to: '3' });
		expect(rows.find((row) => row.person_id === world.ids.kari)).toMatchObject({ audience_id: world.places.teamA });
		expect(Number(rows.find((row) => row.person_id === world.ids.kari)?.up_to)).toBeLessThanOrEqual(
			Number(top?.version)
		);
		const shared = await amina.push(
			{ op: 'patch', tbl: 'enrolment', id: world.ids.enrolmentA, cols: { share_read: { was: false, now: true } } },
			{ ...at, up_to: 4 }
		);
		expect(shared).toMatchObject({ refused: [] });
		expect(await db.query('select audience_id from app.read_marker where person_id = $1', [world.ids.amina])).toEqual([
			{ audience_id: world.places.teamA }
		]);
	});
});
