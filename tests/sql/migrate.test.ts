import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { migrate } from '../../supabase/local/migrate.ts';
import { withClient } from '../../supabase/local/prepare-database.ts';
import { freshDatabase, type Database } from './db.ts';

let db: Database;
let dir: string;

beforeAll(async () => {
	db = await freshDatabase();
});
beforeEach(async () => {
	dir = await mkdtemp(join(tmpdir(), 'stegvis-migrations-'));
	await db.query('drop schema supabase_migrations cascade; drop schema if exists trial cascade; create schema trial');
	await file('20260101000000_first.sql', 'create table trial.a (x int);\ninsert into trial.a values (1);\n');
});
afterAll(async () => {
	await rm(dir, { recursive: true, force: true });
	await db.drop();
});

const file = (name: string, sql: string): Promise<void> => writeFile(join(dir, name), sql);
const run = (): Promise<string[]> => withClient(db.url(), (client) => migrate(client, dir));
const history = (): Promise<unknown[]> =>
	db.query('select version, name, statements from supabase_migrations.schema_migrations order by version');

test('files are applied once, in order of version, and recorded as the Supabase CLI does', async () => {
	await file('20260101000001_second.sql', 'alter table trial.a add y int');
	expect(await run()).toEqual(['20260101000000_first.sql', '20260101000001_second.sql']);
	expect(await run()).toEqual([]);
	expect(await history()).toEqual([
		{
			version: '20260101000000',
			name: 'first',
			statements: ['create table trial.a (x int)', 'insert into trial.a values (1)']
		},
		{ version: '20260101000001', name: 'second', statements: ['alter table trial.a add y int'] }
	]);
});

test('a file that fails leaves nothing of itself, and says where', async () => {
	await file('20260101000001_broken.sql', 'create table trial.b (x int);\nselect nothing;');
	await expect(run()).rejects.toThrow('20260101000001_broken.sql failed: column "nothing" does not exist (line 2)');
	expect(await db.query(`select to_regclass('trial.b') as b, to_regclass('trial.a') is null as a`)).toEqual([
		{ b: null, a: false }
	]);
	expect(await history()).toHaveLength(1);
});

test('a file that was changed or taken away after it had been applied is refused', async () => {
	await run();
	await file('20260101000000_first.sql', 'create table trial.other (x int)');
	await expect(run()).rejects.toThrow('was changed after it had been applied');
	await rm(join(dir, '20260101000000_first.sql'));
	await expect(run()).rejects.toThrow('has the migration 20260101000000, which this version does not');
});
