import { afterEach, beforeEach, expect, test } from 'vitest';
import { freshDatabase, type Database } from '../db.ts';
import { rewrite } from '../rewrite.ts';
import { buildWorld, type World } from '../world.ts';
import { oppositeBatches } from './batches.ts';
import { cursorRace } from './cursor.ts';
import { LIMIT } from './length.ts';
import { competingTabs } from './tabs.ts';

/** The races must find what they are there to find: each runs here against a database that was broken on purpose. */
const SABOTAGE_MS = 3000;
const CHANCES = 6;
let db: Database;
let world: World;
beforeEach(async () => {
	db = await freshDatabase();
	world = await buildWorld(db);
});
afterEach(() => db.drop());

/** A race shows a fault only where two meet: they get some more chances to. Answers with what the last one found. */
async function provoke(race: () => Promise<number>): Promise<number> {
	let found = 0;
	for (let chance = 0; chance < CHANCES && found === 0; chance++) found = await race();
	return found;
}

const lostRows = async (): Promise<number> => (await cursorRace(db, world, SABOTAGE_MS)).missing;

test('a pull that reads rows first and the version later loses rows', { timeout: LIMIT }, async () => {
	await rewrite(
		db,
		'public.sync_pull',
		[' STABLE', ' VOLATILE'],
		['cut := page.n', 'perform pg_sleep(0.003);\n    cut := page.n'],
		[
			'if cut then',
			`a := a || jsonb_build_object('to', (select l.version from app.audience l where l.id = (a ->> 'id')::uuid));\n    if cut then`
		]
	);
	expect(await provoke(lostRows)).toBeGreaterThan(0);
});

test('a cursor of time instead of a version under the lock loses rows', { timeout: LIMIT }, async () => {
	await db.query(`create or replace function private.bump(p_audience uuid) returns bigint
		language sql security definer set search_path = '' as $$ select (extract(epoch from clock_timestamp()) * 1000000)::bigint $$`);
	await rewrite(db, 'private.my_places', [
		'join app.audience a on a.id',
		`join (select b.id, b.kind, b.enrolment_id, b.worker_id,
			coalesce((select max(x.ver) from app.change x where x.audience_id = b.id), 0) as version from app.audience b) a on a.id`
	]);
	expect(await provoke(lostRows)).toBeGreaterThan(0);
});

test('without locks in one order batches deadlock', { timeout: LIMIT }, async () => {
	await db.query(
		`create or replace function private.lock_audiences(p_mutations jsonb[]) returns void language sql as $$ $$`
	);
	const deadlocks = async (): Promise<number> =>
		(await oppositeBatches(world, SABOTAGE_MS)).failed.filter((code) => code === '40P01').length;
	expect(await provoke(deadlocks)).toBeGreaterThan(0);
});

test('without the lock on a device’s log tabs do the same work twice', { timeout: LIMIT }, async () => {
	await rewrite(db, 'private.open_client', [' for update;', ';']);
	const faults = async (): Promise<number> => {
		const { missing, duplicates, disorder, wrongRefusals } = await competingTabs(db, world, 4);
		return missing + duplicates + disorder + wrongRefusals;
	};
	expect(await provoke(faults)).toBeGreaterThan(0);
});
