import { afterAll, expect, test } from 'vitest';
import { freshDatabase } from '../db.ts';
import { buildWorld } from '../world.ts';
import { oppositeBatches } from './batches.ts';
import { cursorRace } from './cursor.ts';
import { DEVICES, LIMIT, RUN_MS } from './length.ts';
import { competingTabs } from './tabs.ts';

const databases: { drop(): Promise<void> }[] = [];
afterAll(async () => {
	for (const db of databases) await db.drop();
});

async function stage(): Promise<{
	db: Awaited<ReturnType<typeof freshDatabase>>;
	world: Awaited<ReturnType<typeof buildWorld>>;
}> {
	const db = await freshDatabase();
	databases.push(db);
	return { db, world: await buildWorld(db) };
}

test('sixteen writers and eight phones: nothing is missed and nothing comes twice', { timeout: LIMIT }, async () => {
	const { db, world } = await stage();
	const result = await cursorRace(db, world, RUN_MS);
	console.log('cursor race', JSON.stringify(result));
	expect(result).toMatchObject({ missing: 0, duplicates: 0 });
	expect(result.written).toBeGreaterThan(50);
});

test('batches in opposite order: no deadlock and no failed call', { timeout: LIMIT }, async () => {
	const { world } = await stage();
	const result = await oppositeBatches(world, RUN_MS);
	console.log('opposite batches', JSON.stringify(result));
	expect(result.failed).toEqual([]);
	expect(result.calls).toBeGreaterThan(20);
});

test(
	'three tabs with one outbox and lost calls: every mutation is carried out once, in order',
	{ timeout: LIMIT },
	async () => {
		const { db, world } = await stage();
		const result = await competingTabs(db, world, DEVICES);
		console.log('competing tabs', JSON.stringify(result));
		expect(result).toMatchObject({ missing: 0, duplicates: 0, disorder: 0, wrongRefusals: 0 });
	}
);
