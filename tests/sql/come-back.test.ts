import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { freshDatabase, type Caller } from './db.ts';
import { Device, message, refusals } from './device.ts';
import { buildWorld, type World } from './world.ts';

/** The end, and the way back: one tap of the participant's, within the time that was chosen at the end. */
const db = await freshDatabase();
let world: World;
beforeAll(async () => {
	world = await buildWorld(db);
});
beforeEach(() => db.query('update app.enrolment set closed_at = null, come_back_until = null'));
afterAll(() => db.drop());

/** A day so many days from today in Oslo. */
const day = async (days: number): Promise<string> =>
	(
		await db.query<{ day: string }>(`select ((now() at time zone 'Europe/Oslo')::date + $1::int)::text as day`, [days])
	)[0]?.day ?? '';
const close = (caller: Caller, until: string | null = null): Promise<Record<string, unknown>> =>
	caller.rpc('close_enrolment', { p_enrolment: world.ids.enrolmentA, p_come_back_until: until });
const comeBack = (caller: Caller): Promise<unknown> => caller.rpc('come_back', { p_enrolment: world.ids.enrolmentA });
const kept = async (): Promise<unknown> =>
	(
		await db.query(
			`select closed_at is null as open, come_back_until::text, delete_after::text from app.enrolment where id = $1`,
			[world.ids.enrolmentA]
		)
	)[0];
const OPEN = { open: true, come_back_until: null, delete_after: null };
const forbidden = { ok: false, code: 'forbidden' };

test('the participant, and nobody else, begins again; then nothing is to be deleted any more', async () => {
	expect(await close(world.kari, await day(30))).toMatchObject({ ok: true, come_back_until: await day(30) });
	for (const caller of [world.kari, world.lars, world.lead, world.bilal, world.odd, world.stranger, world.aminaLost])
		expect(await comeBack(caller)).toEqual(forbidden);
	expect(await kept()).toMatchObject({ open: false });
	expect(await comeBack(world.amina)).toEqual({ ok: true });
	expect(await kept()).toEqual(OPEN);
	// Whoever was in the team still is; and it is done once.
	expect(await refusals(new Device(world.kari), message(world, 'teamA', 'Velkommen tilbake'))).toEqual([]);
	expect(await comeBack(world.amina)).toEqual(forbidden);
	await db.query('select private.tick()');
	expect(await kept()).toEqual(OPEN);
});

test('the last day counts, the day after does not', async () => {
	await close(world.kari, await day(5));
	await db.query('update app.enrolment set come_back_until = $1 where id = $2', [await day(-1), world.ids.enrolmentA]);
	expect(await comeBack(world.amina)).toEqual(forbidden);
	await db.query('update app.enrolment set come_back_until = $1 where id = $2', [await day(0), world.ids.enrolmentA]);
	expect(await comeBack(world.amina)).toEqual({ ok: true });
});

test('without a day there is no way back by oneself', async () => {
	expect(await close(world.lead)).toMatchObject({ ok: true, come_back_until: null });
	expect(await comeBack(world.amina)).toEqual(forbidden);
});

test('a day after all is deleted is cut to the last day that is kept', async () => {
	const closed = await close(world.kari, await day(3000));
	expect(closed).toMatchObject({ ok: true });
	expect(closed['come_back_until']).toBe(closed['delete_after']);
	expect(closed['delete_after']).not.toBe(await day(3000));
});

test('a day of no calendar is refused, and nothing is closed', async () => {
	for (const until of ['0001-01-01', '-infinity'])
		expect(await close(world.kari, until), until).toEqual({ ok: false, code: 'invalid' });
	expect(await kept()).toEqual(OPEN);
});

test('an old app that names no day still closes', async () => {
	expect(await world.kari.rpc('close_enrolment', { p_enrolment: world.ids.enrolmentA })).toMatchObject({ ok: true });
});

test('no one opens or closes by writing to the row', async () => {
	for (const cols of [{ closed_at: { was: null, now: null } }, { come_back_until: { was: null, now: '2027-01-01' } }])
		expect(
			await refusals(new Device(world.amina), { op: 'patch', tbl: 'enrolment', id: world.ids.enrolmentA, cols })
		).toEqual(['forbidden']);
});
