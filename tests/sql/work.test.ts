import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { freshDatabase } from './db.ts';
import { Device, patch, refusals, row } from './device.ts';
import { buildWorld, type World } from './world.ts';

/** How it goes at work and the career profile: the participant's own words, and nobody else's to write. */
const db = await freshDatabase();
let world: World;
let amina: Device;
let kari: Device;
beforeAll(async () => {
	world = await buildWorld(db);
});
beforeEach(async () => {
	for (const table of ['check_in', 'profile', 'job_application']) await db.query(`delete from app.${table}`);
	[amina, kari] = [new Device(world.amina), new Device(world.kari)];
});
afterAll(() => db.drop());

type Made = ReturnType<typeof row>;
const job = (place: 'selfA' | 'teamA' = 'teamA'): Made =>
	row(world, place, 'job_application', { title: 'Lager', stage: 'employed', stage_on: '2026-11-02' });
const said = ({ id, row: fields }: Made, answer: string): Made => {
	const made = row(world, 'teamA', 'check_in', { job_id: id, answer, said_on: '2026-11-20' });
	return { ...made, row: { ...made.row, audience_id: fields['audience_id'] } };
};

describe('how it goes at work', () => {
	test('is said by the participant, who adds a line and takes it back; the answer itself stays', async () => {
		const work = job();
		const one = said(work, 'good');
		expect(await refusals(amina, work, one, patch('check_in', one.id, 'words', 'Fine folk'))).toEqual([]);
		expect(await refusals(amina, patch('check_in', one.id, 'answer', 'hard', 'good'), said(work, 'så som så'))).toEqual(
			[...['forbidden', 'invalid']]
		);
		const tried = [
			...[said(work, 'hard'), patch('check_in', one.id, 'words', 'Sliten', 'Fine folk')],
			{ op: 'delete', tbl: 'check_in', id: one.id }
		];
		expect(await refusals(kari, ...tried)).toEqual(['forbidden', 'forbidden', 'forbidden']);
		expect(JSON.stringify(await kari.pull())).toContain('Fine folk');
		expect(await refusals(amina, { op: 'delete', tbl: 'check_in', id: one.id })).toEqual([]);
	});

	test('of a job that nobody else sees, nobody else learns', async () => {
		const work = job('selfA');
		const one = said(work, 'hard');
		expect(await refusals(amina, work, one)).toEqual([]);
		for (const person of ['kari', 'lars', 'rune', 'lead', 'bilal'] as const)
			expect(JSON.stringify(await new Device(world[person]).pull()), person).not.toContain(one.id);
	});

	test('a worker who takes away a job she wrote down takes nothing of what was said along', async () => {
		const work = job();
		const one = said(work, 'good');
		expect(await refusals(kari, work)).toEqual([]);
		expect(await refusals(amina, one)).toEqual([]);
		expect(await refusals(kari, { op: 'delete', tbl: 'job_application', id: work.id })).toEqual([]);
		expect(await db.query('select job_id, answer from app.check_in')).toEqual([{ job_id: null, answer: 'good' }]);
	});

	test('only the participant stops being followed, and goes on again', async () => {
		const work = job();
		expect(await refusals(kari, work)).toEqual([]);
		const stop = (now: unknown, was: unknown) => patch('job_application', work.id, 'follow_stopped_on', now, was);
		expect(await refusals(kari, stop('2026-11-20', null))).toEqual(['forbidden']);
		expect(await refusals(amina, stop('2026-11-20', null))).toEqual([]);
		expect(await refusals(kari, stop(null, '2026-11-20'))).toEqual(['forbidden']);
		expect(await refusals(amina, stop(null, '2026-11-20'))).toEqual([]);
	});
});

describe('the profile', () => {
	test('is the participant’s alone until shared, and written by nobody else then', async () => {
		const own = row(world, 'selfA', 'profile', { interests: 'Lage mat', lang: 'nb' });
		expect(await refusals(amina, own)).toEqual([]);
		expect(JSON.stringify(await new Device(world.kari).pull())).not.toContain('Lage mat');
		expect(await refusals(amina, { op: 'move', tbl: 'profile', id: own.id, to: world.places.teamA })).toEqual([]);
		expect(JSON.stringify(await new Device(world.kari).pull())).toContain('Lage mat');
		expect(
			await refusals(
				kari,
				patch('profile', own.id, 'interests', 'Vaske', 'Lage mat'),
				row(world, 'teamA', 'profile', { interests: 'Vaske' }),
				{ op: 'delete', tbl: 'profile', id: own.id }
			)
		).toEqual(['forbidden', 'forbidden', 'forbidden']);
		expect(await db.query('select interests from app.profile')).toEqual([{ interests: 'Lage mat' }]);
	});

	test('has no column for health, children or numbers of identity', async () => {
		const columns = await db.query<{ name: string }>(
			`select attname as name from pg_attribute where attrelid in ('app.profile'::regclass, 'app.check_in'::regclass,
				'app.employer_contact'::regclass, 'app.contact_entry'::regclass) and attnum > 0`
		);
		expect(columns.length).toBeGreaterThan(40);
		for (const { name } of columns) expect(name).not.toMatch(/health|diagn|test|child|birth|relapse|ssn|identity/);
	});
});
