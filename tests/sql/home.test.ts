import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase } from './db.ts';
import { Device, patch, refusals, row } from './device.ts';
import { buildWorld, type World } from './world.ts';

/** The home: one sheet a participant, theirs alone until they show it, and no end before its start. */
const db = await freshDatabase();
let world: World;
let amina: Device;
let home: string;
beforeAll(async () => {
	world = await buildWorld(db);
	amina = new Device(world.amina);
	const [row] = await db.query<{ id: string }>('select id from app.home where enrolment_id = $1', [
		world.ids.enrolmentA
	]);
	home = row?.id ?? '';
});
afterAll(() => db.drop());

const write = (phone: Device, col: string, now: unknown, was: unknown = null): Promise<string[]> =>
	refusals(phone, patch('home', home, col, now, was));

test('every enrolment has one, in the participant’s own space and by their name, and nobody makes another', async () => {
	const rows = await db.query(
		`select h.created_by = e.participant_id as own, a.kind from app.enrolment e left join app.home h on h.enrolment_id = e.id
		left join app.audience a on a.id = h.audience_id`
	);
	expect(rows.length).toBeGreaterThan(1);
	for (const one of rows) expect(one).toEqual({ own: true, kind: 'self' });
	expect(await refusals(amina, row(world, 'selfA', 'home', {}))).toEqual(['forbidden']);
	expect(await refusals(amina, { op: 'delete', tbl: 'home', id: home })).toEqual(['forbidden']);
});

test('a worker reads it once it is shown, and writes nothing in it', async () => {
	expect(await write(amina, 'address', 'Havneveien 7')).toEqual([]);
	const told = async (): Promise<string> => JSON.stringify(await new Device(world.kari).pull(true));
	expect(await told()).not.toContain('Havneveien');
	expect(await write(new Device(world.kari), 'rent', 8000)).toEqual(['gone']);
	const to = (place: 'teamA' | 'selfA') => ({ op: 'move', tbl: 'home', id: home, to: world.places[place] });
	expect(await refusals(amina, to('teamA'))).toEqual([]);
	expect(await told()).toContain('Havneveien');
	expect(await write(new Device(world.kari), 'rent', 8000)).toEqual(['forbidden']);
	expect(await refusals(amina, to('selfA'))).toEqual([]);
});

test.each([
	['lease_from', 'lease_until'],
	['guarantee_from', 'guarantee_until']
])('two phones that write %s and %s: the later one is told when they do not fit', async (from, until) => {
	const other = new Device(world.amina);
	expect(await write(amina, from, '2026-06-01')).toEqual([]);
	expect(await write(other, until, '2026-05-31')).toEqual(['end_before_start']);
	expect(await write(other, until, '2026-06-01')).toEqual([]);
	expect(await write(amina, from, '2026-06-02', '2026-06-01')).toEqual(['end_before_start']);
	expect(
		await db.query(`select ${from}::text as from, ${until}::text as until from app.home where id = $1`, [home])
	).toEqual([{ from: '2026-06-01', until: '2026-06-01' }]);
});

test('what cannot be is refused, and the sheet stays as it was', async () => {
	for (const [col, value] of [
		...[
			['rent_day', 0],
			['rent_day', 32],
			['rent', -1],
			['rent', 10_000_000],
			['notice_months', 25]
		],
		...[
			['guarantee', 0.5],
			['lease_from', '1999-12-31'],
			['lease_from', 'i fjor']
		]
	] as [string, unknown][])
		expect(await write(amina, col, value), `${col} ${String(value)}`).toEqual(['invalid']);
	expect(await write(amina, 'landlord', 'x'.repeat(101))).toEqual(['too_long']);
	expect(await write(amina, 'diagnosis', 'x')).toEqual(['unknown_column']);
	const [kept] = await db.query(
		'select rent_day, rent, notice_months, guarantee, landlord from app.home where id = $1',
		[home]
	);
	expect(Object.values(kept ?? { none: 1 })).toEqual([null, null, null, null, null]);
});

test('a fault is listed with its days and taken away by who wrote it', async () => {
	const fault = row(world, 'selfA', 'defect', { title: 'Vinduet trekker', seen_on: '2026-11-20' });
	expect(await refusals(amina, fault, patch('defect', fault.id, 'told_on', '2026-11-21'))).toEqual([]);
	expect(await refusals(new Device(world.kari), row(world, 'teamA', 'defect', { title: 'x' }))).toEqual(['forbidden']);
	expect(await refusals(amina, row(world, 'selfA', 'defect', { title: ' ' }))).toEqual(['invalid']);
	expect(await refusals(amina, { op: 'delete', tbl: 'defect', id: fault.id })).toEqual([]);
});
