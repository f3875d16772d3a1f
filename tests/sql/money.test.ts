import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase } from './db.ts';
import { Device, patch, refusals, row } from './device.ts';
import { buildWorld, type World } from './world.ts';

/** Money is the participant's own, and hidden until it is shown; the contact book belongs to the whole team. */
const db = await freshDatabase();
let world: World;
let amina: Device;
let kari: Device;
beforeAll(async () => {
	world = await buildWorld(db);
	[amina, kari] = [new Device(world.amina), new Device(world.kari)];
});
afterAll(() => db.drop());

const line = (fields: Record<string, unknown> = {}, place: 'selfA' | 'teamA' = 'selfA'): ReturnType<typeof row> =>
	row(world, place, 'money_line', { kind: 'benefit', title: 'Bostøtte', ...fields });

test('a line is written, changed and taken away by the participant, and shown to a worker only when it is moved', async () => {
	const own = line();
	expect(await refusals(amina, own, patch('money_line', own.id, 'amount', 3200))).toEqual([]);
	const told = async (): Promise<string> => JSON.stringify(await new Device(world.kari).pull(true));
	expect(await told()).not.toContain('Bostøtte');
	expect(await refusals(amina, { op: 'move', tbl: 'money_line', id: own.id, to: world.places.teamA })).toEqual([]);
	expect(await told()).toContain('Bostøtte');
	expect(await refusals(kari, patch('money_line', own.id, 'amount', 1, 3200), line({}, 'teamA'))).toEqual([
		...['forbidden', 'forbidden']
	]);
	expect(await refusals(amina, { op: 'delete', tbl: 'money_line', id: own.id })).toEqual([]);
});

test('no number below zero or beyond a slip of the finger, no other kind, no name of nothing', async () => {
	const own = line();
	expect(await refusals(amina, own)).toEqual([]);
	for (const amount of [-1, 10_000_000, 'mye'])
		expect(await refusals(amina, patch('money_line', own.id, 'amount', amount))).toEqual(['invalid']);
	expect(await refusals(amina, line({ kind: 'debt' }), line({ title: ' ' }))).toEqual(['invalid', 'invalid']);
	expect(await refusals(amina, line({ title: 'x'.repeat(201) }))).toEqual(['too_long']);
	expect(await refusals(amina, patch('money_line', own.id, 'kind', 'expense', 'benefit'))).toEqual(['forbidden']);
});

test('a service is written and put right by anybody of the team, for the team', async () => {
	const service = row(world, 'teamA', 'service_contact', { title: 'Boligkontoret', phone: '00 00 00 41' });
	expect(await refusals(kari, service)).toEqual([]);
	expect(await refusals(amina, patch('service_contact', service.id, 'phone', '00 00 00 42', '00 00 00 41'))).toEqual(
		[]
	);
	expect(await refusals(amina, row(world, 'selfA', 'service_contact', { title: 'Bare mitt' }))).toEqual(['forbidden']);
	expect(await refusals(new Device(world.odd), patch('service_contact', service.id, 'phone', '1'))).toEqual(['gone']);
	expect(await refusals(new Device(world.lars), { op: 'delete', tbl: 'service_contact', id: service.id })).toEqual([
		...['forbidden']
	]);
	expect(await refusals(amina, { op: 'delete', tbl: 'service_contact', id: service.id })).toEqual([]);
});
