import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PullReply, PushReply } from '#lib/core/sync/protocol.ts';
import { storable } from '#lib/remote/storable.ts';
import { Device, message } from './device.ts';
import { freshDatabase } from './db.ts';
import { buildWorld, newId, type World } from './world.ts';

/** What somebody who means harm could send: more than asked for, deeper than meant, or a lock that is never let go. */
const db = await freshDatabase();
let world: World;
beforeAll(async () => {
	world = await buildWorld(db);
});
afterAll(() => db.drop());

const messages = async (): Promise<number> =>
	(await db.query<{ n: number }>('select count(*)::int as n from app.message'))[0]?.n ?? -1;

test('a push does not wait for ever behind a lock, and works when it is sent again', async () => {
	const phone = new Device(world.amina);
	const batch = [{ ...message(world, 'teamA', 'venter'), seq: 1, v: 1 }];
	await world.kari.tx(async (client) => {
		await client.query('reset role');
		await client.query('select from app.audience where id = $1 for update', [world.places.teamA]);
		const start = performance.now();
		await expect(phone.pushRaw(batch)).rejects.toMatchObject({ code: '55P03' });
		expect(performance.now() - start).toBeLessThan(9000);
	});
	expect(await messages()).toBe(0);
	expect(await phone.pushRaw(batch)).toMatchObject({ ok: true, last_seq: 1, refused: [] });
	expect(await messages()).toBe(1);
});

test('fifty mutations a call are carried out, however they are nested', async () => {
	const before = await messages();
	const nested = Array.from({ length: 100 }, (_, i) =>
		Array.from({ length: 2 }, (__, j) => JSON.stringify({ ...message(world, 'kariA', 'x'), seq: 2 * i + j + 1, v: 1 }))
	);
	const reply = await world.kari.rpc<PushReply>('sync_push', { p_client: newId(), p_mutations: nested });
	expect(reply).toMatchObject({ ok: true, last_seq: 50 });
	expect(await messages()).toBe(before + 50);
});

test('nothing to push, no device and no cursors are answered, not raised', async () => {
	const empty = { ok: true, last_seq: 0, refused: [], hold: null, gap: false };
	for (const p_mutations of [[], null])
		expect(await world.kari.rpc('sync_push', { p_client: newId(), p_mutations })).toEqual(empty);
	expect(await world.kari.rpc('sync_push', { p_client: null, p_mutations: [] })).toEqual({
		ok: false,
		code: 'not_yours'
	});
	expect(await world.kari.rpc('sync_pull', { p_client: null, p_epoch: null, p_cursors: null })).toMatchObject({
		ok: true
	});
});

test('a pull names at most the last two hundred refusals', async () => {
	const phone = new Device(world.lars);
	for (let i = 0; i < 5; i++)
		await phone.push(...Array.from({ length: 50 }, () => ({ op: 'delete', tbl: 'task', id: newId() })));
	const reply = await world.lars.rpc<PullReply>('sync_pull', { p_client: phone.id, p_epoch: null, p_cursors: '{}' });
	expect(reply.ok && reply.refused.map(({ seq }) => seq)).toEqual(Array.from({ length: 200 }, (_, i) => i + 51));
});

test('an audience named in many spellings is answered once', async () => {
	const phone = new Device(world.amina);
	await phone.pull();
	await new Device(world.kari).push(message(world, 'teamA', 'ny'));
	const id = world.places.teamA;
	const spellings = [id, id.toUpperCase(), id.replaceAll('-', ''), `{${id}}`];
	phone.cursors = Object.fromEntries(spellings.map((spelling) => [spelling, phone.cursors[id] ?? 0]));
	const { audiences, mine } = await phone.pull();
	expect(audiences.filter((audience) => audience.id === id).map(({ rows }) => rows.length)).toEqual([1]);
	expect(mine.length).toBe(new Set(mine).size);
});

test('a phone of nobody is told so when it names itself', async () => {
	expect(await world.stranger.rpc('name_device', { p_name: 'x' })).toEqual({ ok: false, code: 'not_bound' });
	expect(await world.aminaLost.rpc('name_device', { p_name: 'x' })).toEqual({ ok: false, code: 'revoked' });
});

test('names of tables and columns are looked up, never pasted', async () => {
	const id = newId();
	const names = [
		'task"',
		"task'; drop schema app cascade; --",
		'message m',
		'app.message',
		'pg_authid',
		'person',
		'sign_in'
	];
	const phone = new Device(world.kari);
	const reply = await phone.push(
		...names.map((tbl) => ({ op: 'put', tbl, id, row: { id } })),
		...names.map((col) => ({ op: 'put', tbl: 'message', id, row: { [col]: 'x' } })),
		...names.map((col) => ({ op: 'patch', tbl: 'message', id, cols: { [col]: { was: null, now: 'x' } } })),
		...['ctid', 'xmin', 'tableoid'].map((col) => ({ op: 'put', tbl: 'message', id, row: { [col]: '1' } }))
	);
	const codes = reply.ok ? reply.refused.map(({ code }) => code) : [];
	expect(codes).toEqual([
		...names.map(() => 'unknown_table'),
		...names.map(() => 'unknown_column'),
		...names.map(() => 'unknown_column'),
		...['unknown_column', 'unknown_column', 'unknown_column']
	]);
	expect(await world.kari.rpc('move', { p_table: names[1], p_id: id, p_to: id })).toEqual({
		ok: false,
		code: 'unknown_table'
	});
});

test('an id tells nobody whether a row exists elsewhere', async () => {
	const hidden = message(world, 'larsA', 'skjult');
	await new Device(world.lars).push(hidden);
	const phone = new Device(world.odd);
	const at = (id: string): Record<string, unknown>[] => [
		{ op: 'patch', tbl: 'message', id, cols: { body: { was: null, now: 'x' } } },
		{ op: 'delete', tbl: 'message', id },
		{ op: 'move', tbl: 'message', id, to: world.places.teamB }
	];
	const reply = await phone.push(...at(hidden.id), ...at(newId()));
	expect(reply.ok && reply.refused.map(({ code }) => code)).toEqual(Array.from({ length: 6 }, () => 'gone'));
});

test('half an emoji would fail the whole call, so a phone takes it out first', async () => {
	const phone = new Device(world.amina);
	const halves = [message(world, 'teamA', 'hei 👋'.slice(0, -1)), message(world, 'teamA', 'hei\0du')];
	for (const half of halves)
		await expect(new Device(world.amina).push(half)).rejects.toMatchObject({
			code: expect.stringMatching(/^22P0/) as string
		});
	expect(await phone.push(...storable(halves))).toMatchObject({ ok: true, last_seq: 2, refused: [] });
});
