import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshDatabase } from '../db.ts';
import { buildWorld } from '../world.ts';
import { tablesOf } from './catalogue.ts';
import { Matrix } from './cells.ts';
import { unexpected, unexpectedColumns, unexpectedGrants } from './grants.ts';
import { addProbe } from './probe.ts';
import { seedMatrix } from './seed.ts';
import { TABLES } from './tables.ts';

const db = await freshDatabase();
let matrix: Matrix;
beforeAll(async () => {
	const world = await buildWorld(db);
	matrix = new Matrix(db, world, await seedMatrix(db, world));
	await addProbe(db);
});
afterAll(() => db.drop());

describe.each(Object.keys(TABLES))('%s', (table) => {
	test('has rows to try on', async () => {
		expect((await matrix.rowsOf(table)).length).toBeGreaterThan(0);
	});

	test('shows exactly the rows that are theirs', async () => {
		expect(await matrix.reads(table)).toEqual([]);
	});

	test('can be written only by those who may', async () => {
		expect(await matrix.writes(table)).toEqual([]);
	});

	test('has its rows moved only by those who may', async () => {
		expect(await matrix.moves(table)).toEqual([]);
	});
});

test('some cell of every right that is given is really tried', async () => {
	for (const [table, rule] of Object.entries(TABLES)) {
		const rows = await matrix.rowsOf(table);
		const rights = [rule.select, rule.insert?.may, rule.delete, ...Object.values(rule.update ?? {}).map((u) => u.may)];
		for (const may of rights.filter((right) => right !== undefined)) {
			const used = rows.some((row) => matrix.everybody.some((who) => may(who, row, matrix.participantOf(row))));
			expect(used, table).toBe(true);
		}
	}
});

test('the matrix is as large as it should be', () => {
	expect(matrix.tried).toBeGreaterThan(20_000);
	console.log(`matrix of people and tables: ${matrix.tried} cells`);
});

test('every table has its line in the matrix', async () => {
	expect(unexpected(await tablesOf(db))).toEqual([]);
	expect(Object.keys(TABLES).sort()).toEqual(await tablesOf(db));
});

test('every column of a synced table has a writer or is the database’s own', async () => {
	expect(await unexpectedColumns(db)).toEqual([]);
});

test('what moves and what does not stands in the matrix', async () => {
	const movable = await db.query<{ name: string }>('select name from private.synced_table where movable order by 1');
	const expected = Object.keys(TABLES).filter((table) => TABLES[table]?.move);
	expect(movable.map(({ name }) => `app.${name}`)).toEqual(expected.sort());
});

test('nobody has a right on a table that the matrix does not speak of', async () => {
	expect(await unexpectedGrants(db)).toEqual([]);
});
