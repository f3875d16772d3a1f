import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase } from './db.ts';
import { Device, type Wild } from './device.ts';
import { buildWorld, newId, type World } from './world.ts';

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

/** Codes of the refused ones, in order. */
async function refusals(device: Device, ...mutations: Wild[]): Promise<string[]> {
	const reply = await device.push(...mutations);
	if (!reply.ok) throw new Error(reply.code);
	return reply.refused.map(({ code }) => code);
}

type Put = Wild & { id: string };

function entry(fields: Record<string, unknown> = {}, place: 'teamA' | 'selfA' = 'teamA'): Put {
	const row = { enrolment_id: world.ids.enrolmentA, audience_id: world.places[place], title: 'Kokk', stage: 'sent' };
	return { op: 'put', tbl: 'job_application', id: newId(), row: { ...row, stage_on: '2026-11-20', ...fields } };
}

const patch = (id: string, cols: Record<string, [was: unknown, now: unknown]>): Wild => ({
	...{ op: 'patch', tbl: 'job_application', id },
	cols: Object.fromEntries(Object.entries(cols).map(([col, [was, now]]) => [col, { was, now }]))
});

/** Everything a phone that asks for the first time gets, as text. */
const seenBy = async (device: Device): Promise<string> => JSON.stringify((await device.pull()).audiences);

test('each stage is kept with the day its writer named, in the order it was said', async () => {
	const put = entry({ stage: 'interested', stage_on: '2026-11-01' });
	expect(
		await refusals(
			amina,
			put,
			patch(put.id, { stage: ['interested', 'sent'], stage_on: ['2026-11-01', '2026-11-03'] }),
			patch(put.id, { stage: ['sent', 'interview'], stage_on: ['2026-11-03', '2026-11-12'] })
		)
	).toEqual([]);
	expect(
		await refusals(kari, patch(put.id, { stage: ['interview', 'not_got'], stage_on: ['2026-11-12', '2026-11-20'] }))
	).toEqual([]);
	const lines = await db.query(
		`select was, became, happened_on::text from app.history where row_id = $1 order by happened_on`,
		[put.id]
	);
	expect(lines).toEqual([
		{ was: null, became: 'interested', happened_on: '2026-11-01' },
		{ was: 'interested', became: 'sent', happened_on: '2026-11-03' },
		{ was: 'sent', became: 'interview', happened_on: '2026-11-12' },
		{ was: 'interview', became: 'not_got', happened_on: '2026-11-20' }
	]);
});

test('of two phones that change the stage at once the second is refused, and nothing of it is written', async () => {
	const put = entry();
	expect(await refusals(amina, put)).toEqual([]);
	const said = (stage: string, day: string): Wild =>
		patch(put.id, { stage: ['sent', stage], stage_on: ['2026-11-20', day] });
	expect(await refusals(kari, said('interview', '2026-11-21'))).toEqual([]);
	expect(await refusals(amina, said('not_got', '2026-11-22'))).toEqual(['wrong_state']);
	expect(await db.query('select stage, stage_on::text from app.job_application where id = $1', [put.id])).toEqual([
		{ stage: 'interview', stage_on: '2026-11-21' }
	]);
	// Both said the same: nobody is bothered.
	expect(await refusals(amina, said('interview', '2026-11-21'))).toEqual([]);
});

test('a worker adds what she did and entries of her own, and changes nobody else’s words', async () => {
	const hers = entry({ worker_note: 'Jeg ringte.' });
	const aminas = entry();
	expect(await refusals(kari, hers)).toEqual([]);
	expect(await refusals(amina, aminas)).toEqual([]);
	expect(await refusals(kari, patch(aminas.id, { worker_note: [null, 'Jeg ringte Eva.'] }))).toEqual([]);
	for (const col of ['title', 'employer', 'notes', 'contact', 'link'])
		expect(await refusals(kari, patch(aminas.id, { [col]: [null, 'https://x.no'] }))).toEqual(['forbidden']);
	expect(await refusals(kari, patch(hers.id, { title: ['Kokk', 'Hjelpekokk'] }))).toEqual([]);
	expect(await refusals(amina, entry({ worker_note: 'Kari ringte.' }))).toEqual(['forbidden']);
	expect(await refusals(kari, { op: 'delete', tbl: 'job_application', id: aminas.id })).toEqual(['forbidden']);
});

test('what is private is seen by no worker until it is shown, and its earlier stages stay private', async () => {
	const put = entry({ stage: 'interested' }, 'selfA');
	expect(await refusals(amina, put)).toEqual([]);
	expect(await seenBy(new Device(world.kari))).not.toContain(put.id);
	expect(await refusals(kari, { op: 'move', tbl: 'job_application', id: put.id, to: world.places.teamA })).toEqual([
		'gone'
	]);
	expect(await refusals(amina, { op: 'move', tbl: 'job_application', id: put.id, to: world.places.teamA })).toEqual([]);
	expect(await seenBy(new Device(world.kari))).toContain(put.id);
	const [line] = await db.query('select audience_id from app.history where row_id = $1', [put.id]);
	expect(line).toEqual({ audience_id: world.places.selfA });
});

test('links, days and lengths the database does not take', async () => {
	const link = (length: number): string => `https://finn.no/${'å'.repeat(length - 16)}`;
	expect(
		await refusals(amina, entry({ link: link(2000), title: 'مرحبا 🙂 \u202Etset', stage_on: '2028-02-29' }))
	).toEqual([]);
	expect(await refusals(amina, entry({ link: link(2001) }))).toEqual(['too_long']);
	expect(await refusals(amina, entry({ link: 'javascript:alert(1)' }))).toEqual(['invalid']);
	expect(await refusals(amina, entry({ stage_on: '2026-02-31' }))).toEqual(['invalid']);
	expect(await refusals(amina, entry({ title: ' ' }))).toEqual(['invalid']);
});

test('the participant alone sets the agreed number', async () => {
	const cols = { agreed_count: { was: null, now: 3 }, agreed_period: { was: 'week', now: 'month' } };
	const set: Wild = { op: 'patch', tbl: 'enrolment', id: world.ids.enrolmentA, cols };
	expect(await refusals(kari, set)).toEqual(['forbidden']);
	expect(await refusals(amina, set)).toEqual([]);
	const [row] = await db.query('select agreed_count, agreed_period from app.enrolment where id = $1', [
		world.ids.enrolmentA
	]);
	expect(row).toEqual({ agreed_count: 3, agreed_period: 'month' });
});
