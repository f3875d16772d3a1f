import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { freshDatabase } from './db.ts';
import { Device, patch, refusals, row } from './device.ts';
import { buildWorld, type World } from './world.ts';

/** The plan for a bad day: the participant's alone, for ever. */
const db = await freshDatabase();
let world: World;
let amina: Device;
beforeAll(async () => {
	world = await buildWorld(db);
});
beforeEach(async () => {
	await db.query('delete from app.bad_day');
	amina = new Device(world.amina);
});
afterAll(() => db.drop());

const plan = (fields: Record<string, unknown> = {}, place: 'selfA' | 'teamA' | 'kariA' = 'selfA') =>
	row(world, place, 'bad_day', { do_1: 'Gå ut', name_1: 'Sara', phone_1: '90000001', ...fields });
const kept = async (): Promise<Record<string, unknown>[]> => db.query('select * from app.bad_day order by id');

test('it is written and changed in the participant’s own space and nowhere else', async () => {
	const own = plan();
	expect(await refusals(amina, own, patch('bad_day', own.id, 'do_2', 'Dusje'))).toEqual([]);
	expect(await refusals(amina, plan({}, 'teamA'), plan({}, 'kariA'))).toEqual(['forbidden', 'forbidden']);
	expect(await kept()).toMatchObject([{ id: own.id, do_1: 'Gå ut', do_2: 'Dusje' }]);
});

test('it is moved to nobody, not even by the participant, and not with an end', async () => {
	const own = plan();
	expect(await refusals(amina, own)).toEqual([]);
	for (const to of [world.places.teamA, world.places.kariA, world.places.socialA])
		expect(await refusals(amina, { op: 'move', tbl: 'bad_day', id: own.id, to })).toEqual(['forbidden']);
	expect(await world.amina.rpc('move', { p_table: 'bad_day', p_id: own.id, p_to: world.places.teamA })).toMatchObject({
		ok: false
	});
	expect(await kept()).toMatchObject([{ audience_id: world.places.selfA }]);
});

test('nobody else reads it, writes in it or learns that it is there', async () => {
	const own = plan({ do_3: 'Ukjent for alle' });
	expect(await refusals(amina, own)).toEqual([]);
	for (const person of ['kari', 'lars', 'odd', 'rune', 'lead', 'siri', 'bilal'] as const) {
		const phone = new Device(world[person]);
		const tried = [plan(), plan({}, 'teamA'), patch('bad_day', own.id, 'do_1', 'noe annet', 'Gå ut')];
		const told = await refusals(phone, ...tried, { op: 'delete', tbl: 'bad_day', id: own.id });
		expect(told, person).toHaveLength(4);
		for (const code of told) expect(['forbidden', 'gone'], person).toContain(code);
		const pulled = JSON.stringify(await phone.pull(true));
		for (const hidden of ['Ukjent for alle', own.id, world.places.selfA]) expect(pulled, person).not.toContain(hidden);
	}
	expect(await kept()).toHaveLength(1);
	expect(JSON.stringify(await new Device(world.amina).pull())).toContain('Ukjent for alle');
});

test('two phones that both began one without a network: both are kept and none is refused', async () => {
	const other = new Device(world.amina);
	const [one, two] = [plan(), plan({ do_1: 'Dusje' })];
	expect((await Promise.all([refusals(amina, one), refusals(other, two)])).flat()).toEqual([]);
	expect((await kept()).map(({ do_1 }) => do_1).toSorted()).toEqual(['Dusje', 'Gå ut']);
});

test('too many words are told by their name', async () => {
	for (const [col, length] of Object.entries({ do_3: 201, name_2: 81, phone_2: 41 }))
		expect(await refusals(amina, plan({ [col]: 'x'.repeat(length) })), col).toEqual(['too_long']);
	expect(
		await refusals(amina, plan({ do_3: '🙂'.repeat(200), name_2: 'x'.repeat(80), phone_2: 'x'.repeat(40) }))
	).toEqual([]);
});
