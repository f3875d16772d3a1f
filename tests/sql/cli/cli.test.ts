import { readFile } from 'node:fs/promises';
import { getAuthSchemaSql } from '@supabase/lite';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { migrate } from '../../../supabase/local/migrate.ts';
import { withClient } from '../../../supabase/local/prepare-database.ts';
import { SUPERUSER } from '../../../supabase/local/postgres/cluster.ts';
import { emptyDatabase, freshDatabase, type Database } from '../db.ts';
import { HAS_CLI, supabaseCli, type Cli } from './run.ts';
import { snapshot } from './snapshot.ts';

const root = new URL('../../../', import.meta.url);
const TYPES = 'src/lib/remote/database.types.ts';
const REGENERATE = `${TYPES} is not what the migrations say. With the app running:
PGSSLMODE=disable node_modules/@supabase/cli-linux-x64/bin/supabase gen types --lang=typescript --schema public --remote=postgresql://postgres:postgres@127.0.0.1:54322/postgres > ${TYPES}`;

if (!HAS_CLI)
	test('the Supabase CLI is not installed on this platform, so nothing is compared with it', () =>
		expect(HAS_CLI).toBe(false));

describe.runIf(HAS_CLI)('the Supabase CLI', () => {
	let cli: Cli;
	let ours: Database;
	let theirs: Database;
	beforeAll(async () => {
		cli = await supabaseCli();
		ours = await freshDatabase();
		theirs = await emptyDatabase();
		await withClient(theirs.url(SUPERUSER), prepare);
	});
	afterAll(async () => {
		await Promise.all([cli.remove(), ours.drop(), theirs.drop()]);
	});

	test('db push makes the same database as the embedded runner', async () => {
		const pushed = await cli.run('db', 'push', '--yes', `--remote=${theirs.url()}`);
		expect(pushed.code, pushed.err).toBe(0);
		const [made, wanted] = [await snapshot(theirs), await snapshot(ours)];
		for (const [part, lines] of Object.entries(wanted)) {
			expect(lines.length, part).toBeGreaterThan(0);
			expect(made[part], part).toEqual(lines);
		}
	});

	test('either tool carries on where the other stopped', async () => {
		const dir = new URL('supabase/migrations', root).pathname;
		expect(await withClient(theirs.url(), (client) => migrate(client, dir))).toEqual([]);
		const again = await cli.run('db', 'push', '--dry-run', '--yes', `--remote=${ours.url()}`);
		expect(again.code, again.err).toBe(0);
		expect(again.out + again.err).toContain('up to date');
	});

	test('gen types gives the types in the repository', async () => {
		const generated = await cli.run(
			'gen',
			'types',
			'--lang=typescript',
			'--schema',
			'public',
			`--remote=${ours.url()}`
		);
		expect(generated.code, generated.err).toBe(0);
		const committed = await readFile(new URL(TYPES, root), 'utf8').catch(() => '');
		expect(committed, REGENERATE).toBe(generated.out);
	});

	test('db advisors finds nothing to warn of', async () => {
		const advice = await cli.run(
			'db',
			'advisors',
			'--fail-on',
			'warn',
			'--level',
			'warn',
			'--output-format',
			'json',
			`--remote=${ours.url()}`
		);
		expect(advice.code, advice.out).toBe(0);
		expect(JSON.parse(advice.out)).toMatchObject({ results: [] });
	});

	test('and would have found a table without row level security', async () => {
		await theirs.query('create table public.open_door (id int primary key); grant select on public.open_door to anon');
		const advice = await cli.run(
			'db',
			'advisors',
			'--fail-on',
			'warn',
			'--level',
			'warn',
			'--output-format',
			'json',
			`--remote=${theirs.url()}`
		);
		expect(advice.code).not.toBe(0);
		expect(advice.out).toContain('open_door');
	});
});

/** What a new Supabase project holds before the first migration. */
async function prepare(client: pg.Client): Promise<void> {
	const file = (name: string): Promise<string> => readFile(new URL(`supabase/local/sql/${name}`, root), 'utf8');
	for (const sql of [await file('roles.sql'), getAuthSchemaSql(), await file('schemas.sql')]) await client.query(sql);
}
