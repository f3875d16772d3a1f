import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { freshDatabase } from './db.ts';
import { Device, patch, refusals, row } from './device.ts';
import { buildWorld, type World } from './world.ts';

/** What to talk about at a visit, chosen by both: three at most, and always one of the participant's. */
const db = await freshDatabase();
let world: World;
let amina: Device;
let kari: Device;
let visit: ReturnType<typeof row>;
beforeAll(async () => {
	world = await buildWorld(db);
});
beforeEach(async () => {
	[amina, kari] = [new Device(world.amina), new Device(world.kari)];
	visit = planned();
	expect(await refusals(kari, visit)).toEqual([]);
});
afterAll(() => db.drop());

const HOUR = 3_600_000;
const at = (hours: number): string => new Date(Date.now() + hours * HOUR).toISOString();

function planned(fields: Record<string, unknown> = {}): ReturnType<typeof row> {
	const when = { place_kind: 'home', starts_at: at(24), ends_at: at(25), who: [world.ids.kari] };
	return row(world, 'teamA', 'appointment', { ...when, ...fields });
}

const set = (col: string, now: unknown) => patch('appointment', visit.id, col, now);
const kept = async (id = visit.id): Promise<unknown> =>
	(await db.query('select topics, own_topics, next_about::text from app.appointment where id = $1', [id]))[0];

test('the worker proposes and the participant chooses, each in their own column', async () => {
	expect(await refusals(kari, set('topics', ['health', 'benefits']))).toEqual([]);
	expect(await refusals(amina, set('own_topics', ['transport']))).toEqual([]);
	expect(await kept()).toMatchObject({ topics: ['health', 'benefits'], own_topics: ['transport'] });
	expect(await refusals(amina, set('topics', ['children_family']))).toEqual(['forbidden']);
	expect(await refusals(kari, set('own_topics', ['children_family']))).toEqual(['forbidden']);
	expect(await refusals(amina, set('own_topics', null))).toEqual([]);
	expect(await kept()).toMatchObject({ topics: ['health', 'benefits'], own_topics: null });
});

test('a worker proposes with the appointment itself, and cannot choose for the participant there', async () => {
	const proposed = planned({ topics: ['health', 'benefits'] });
	expect(await refusals(kari, proposed, planned({ own_topics: ['health'] }))).toEqual(['forbidden']);
	expect(await kept(proposed.id)).toMatchObject({ topics: ['health', 'benefits'], own_topics: null });
	const wish = { starts_at: null, ends_at: null, who: [], status: 'asked' };
	const asked = planned({ ...wish, own_topics: ['transport'], topics: null });
	expect(await refusals(amina, asked, planned({ ...wish, topics: ['health'] }))).toEqual(['forbidden']);
	expect(await kept(asked.id)).toMatchObject({ own_topics: ['transport'] });
});

test('a third proposal and a fourth of one’s own are refused; words are no keys', async () => {
	expect(await refusals(kari, set('topics', ['a', 'b', 'c']))).toEqual(['invalid']);
	expect(await refusals(amina, set('own_topics', ['a', 'b', 'c', 'd']))).toEqual(['invalid']);
	for (const odd of [['Drikker for mye'], [''], ['x'.repeat(41)], ['a', 'B']])
		expect(await refusals(amina, set('own_topics', odd)), odd[0]).toEqual(['invalid']);
	expect(await kept()).toMatchObject({ topics: null, own_topics: null });
	expect(await refusals(amina, set('own_topics', ['a', 'a', 'b']))).toEqual([]);
	expect(await kept()).toMatchObject({ own_topics: ['a', 'b'] });
	expect(await refusals(amina, set('own_topics', []))).toEqual([]);
	expect(await kept()).toMatchObject({ own_topics: null });
});

test('both choose at once: whoever comes first, the participant’s stay and the proposals take the room left', async () => {
	const both = [
		[['health', 'benefits'], ['transport', 'food_shopping'], ['health']],
		[['health', 'benefits'], ['health'], ['benefits']],
		[['health', 'benefits'], ['transport', 'food_shopping', 'my_rights'], null]
	] as const;
	for (const [proposed, own, left] of both) {
		for (const participantFirst of [true, false]) {
			visit = planned();
			await kari.push(visit);
			const changes = [() => refusals(amina, set('own_topics', own)), () => refusals(kari, set('topics', proposed))];
			for (const change of participantFirst ? changes : changes.toReversed()) expect(await change()).toEqual([]);
			expect(await kept(), `${String(own)} ${participantFirst}`).toMatchObject({ topics: left, own_topics: own });
		}
		visit = planned();
		await kari.push(visit);
		const told = await Promise.all([refusals(amina, set('own_topics', own)), refusals(kari, set('topics', proposed))]);
		expect(told.flat()).toEqual([]);
		expect(await kept(), `${String(own)} at once`).toMatchObject({ topics: left, own_topics: own });
	}
});

test('about when they meet again, both write; nobody outside does', async () => {
	expect(await refusals(kari, set('next_about', '2027-01-10'))).toEqual([]);
	expect(await refusals(amina, patch('appointment', visit.id, 'next_about', '2027-02-01', '2027-01-10'))).toEqual([]);
	expect(await kept()).toMatchObject({ next_about: '2027-02-01' });
	for (const odd of ['1999-01-01', 'snart']) expect(await refusals(kari, set('next_about', odd))).toEqual(['invalid']);
	for (const person of ['odd', 'rune', 'lead', 'bilal'] as const)
		for (const change of [set('topics', ['health']), set('own_topics', ['health']), set('next_about', '2027-03-01')])
			expect(['forbidden', 'gone'], person).toContain((await refusals(new Device(world[person]), change))[0]);
	expect(await kept()).toMatchObject({ topics: null, own_topics: null, next_about: '2027-02-01' });
});
