import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase } from './db.ts';
import { Device, patch, refusals, type Wild } from './device.ts';
import { buildWorld, newId, type World } from './world.ts';

/** A worker's own safety on visits: among the workers of an office, and never a word of whom they visit. */
const db = await freshDatabase();
let world: World;
beforeAll(async () => {
	world = await buildWorld(db);
	await db.query(`update app.office_member set phone = '+4790000001' where person_id = $1`, [world.ids.kari]);
});
afterAll(() => db.drop());

const at = (hours: number): string => new Date(Date.now() + hours * 3_600_000).toISOString();
const outing = (fields: Record<string, unknown> = {}): Extract<Wild, { op: 'put' }> & { id: string } => {
	const id = newId();
	return { op: 'put', tbl: 'outing', id, row: { id, audience_id: world.places.staff, back_by: at(2), ...fields } };
};
const WORKERS = ['kari', 'lars', 'odd', 'siri', 'lead'] as const;

test('every worker of the office sees who is out, under the name and number of their card; no participant does', async () => {
	const own = outing();
	expect(await refusals(new Device(world.kari), own)).toEqual([]);
	for (const worker of WORKERS) {
		const pulled = JSON.stringify(await new Device(world[worker]).pull());
		expect(pulled, worker).toContain(own.id);
		expect(pulled, worker).toContain('+4790000001');
	}
	for (const participant of ['amina', 'bilal'] as const) {
		const phone = new Device(world[participant]);
		expect(JSON.stringify(await phone.pull()), participant).not.toContain(own.id);
		expect(await refusals(phone, outing()), participant).toEqual(['forbidden']);
		expect(await refusals(phone, patch('outing', own.id, 'back_at', at(0))), participant).toEqual(['gone']);
	}
	expect(await db.query('select display_name from app.outing where back_at is null')).toEqual([
		{ display_name: 'Kari' }
	]);
});

test('the worker says when; a colleague who has reached them says that they are back, and nothing else', async () => {
	const own = outing();
	const [kari, lars] = [new Device(world.kari), new Device(world.lars)];
	expect(await refusals(kari, own)).toEqual([]);
	expect(await refusals(lars, patch('outing', own.id, 'back_by', at(5), own.row['back_by']))).toEqual(['forbidden']);
	expect(await refusals(kari, patch('outing', own.id, 'back_by', at(3), own.row['back_by']))).toEqual([]);
	expect(await refusals(lars, patch('outing', own.id, 'back_at', at(0)))).toEqual([]);
});

test('there is no room for anything about a participant: not an enrolment, not another name, not another audience', async () => {
	const kari = new Device(world.kari);
	expect(await refusals(kari, outing({ enrolment_id: world.ids.enrolmentA }))).toEqual(['forbidden']);
	expect(await refusals(kari, outing({ display_name: 'Amina' }))).toEqual(['forbidden']);
	expect(await refusals(kari, outing({ audience_id: world.places.teamA }))).toEqual(['forbidden']);
	const columns = await db.query<{ name: string }>(
		`select column_name as name from information_schema.columns where table_schema = 'app' and table_name = 'outing' order by 1`
	);
	expect(columns.map(({ name }) => name)).toEqual([
		...['audience_id', 'back_at', 'back_by', 'created_at', 'created_by', 'display_name', 'enrolment_id', 'id'],
		...['phone', 'updated_at']
	]);
});

test('a visit of more than a day is refused, and a day after it nothing is left of one', async () => {
	expect(await refusals(new Device(world.kari), outing({ back_by: at(25) }))).toEqual(['invalid']);
	await db.query(`update app.outing set back_by = now() - interval '25 hours'`);
	await db.query('select private.tick()');
	expect(await db.query('select id from app.outing')).toEqual([]);
});
