import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ClientBase } from 'pg';
import { splitSql } from './split-sql.ts';
import { StartError } from './start-error.ts';

/** The history table of the Supabase CLI, so that either tool can carry on where the other stopped. */
const HISTORY = `
create schema if not exists supabase_migrations;
create table if not exists supabase_migrations.schema_migrations (version text not null primary key);
alter table supabase_migrations.schema_migrations add column if not exists statements text[];
alter table supabase_migrations.schema_migrations add column if not exists name text;`;

interface Migration {
	version: string;
	name: string;
	sql: string;
	statements: string[];
}

/**
 * Applies the files `<version>_<name>.sql` of a folder that are not in the history yet, in order of version, each in
 * one transaction.
 * @param client connected as the role that shall own what the migrations make.
 * @returns the file names applied now.
 * @throws StartError when a file fails, was changed after it had been applied, or is missing.
 */
export async function migrate(client: ClientBase, dir: string): Promise<string[]> {
	await client.query(HISTORY);
	const known = await client.query<{ version: string; statements: string[] }>(
		'select version, statements from supabase_migrations.schema_migrations'
	);
	const migrations = await readMigrations(dir);
	const applied = new Map(known.rows.map((row) => [row.version, row.statements]));
	refuseOtherHistory(migrations, applied);
	const pending = migrations.filter((migration) => !applied.has(migration.version));
	for (const migration of pending) await apply(client, migration);
	return pending.map(fileName);
}

async function readMigrations(dir: string): Promise<Migration[]> {
	const files = (await readdir(dir)).filter((file) => /^\d+_.+\.sql$/.test(file)).sort();
	return Promise.all(
		files.map(async (file) => {
			const [, version = '', name = ''] = /^(\d+)_(.+)\.sql$/.exec(file) ?? [];
			const sql = await readFile(join(dir, file), 'utf8');
			return { version, name, sql, statements: splitSql(sql) };
		})
	);
}

function refuseOtherHistory(migrations: Migration[], applied: Map<string, string[]>): void {
	const again = 'run `npm start -- --reset` to begin with an empty database';
	for (const migration of migrations) {
		const before = applied.get(migration.version);
		if (before && before.join(';') !== migration.statements.join(';'))
			throw new StartError(`The migration ${fileName(migration)} was changed after it had been applied: ${again}.`);
	}
	const present = new Set(migrations.map((migration) => migration.version));
	const lost = [...applied.keys()].find((version) => !present.has(version));
	if (lost) throw new StartError(`The database has the migration ${lost}, which this version does not: ${again}.`);
}

async function apply(client: ClientBase, migration: Migration): Promise<void> {
	await client.query('begin');
	try {
		await client.query(migration.sql);
		await client.query(
			'insert into supabase_migrations.schema_migrations (version, name, statements) values ($1, $2, $3)',
			[migration.version, migration.name, migration.statements]
		);
		await client.query('commit');
	} catch (error) {
		await client.query('rollback');
		throw new StartError(`The migration ${fileName(migration)} failed: ${describe(error, migration.sql)}.`);
	}
}

function describe(error: unknown, sql: string): string {
	const { message, position } = error as { message: string; position?: string };
	return position ? `${message} (line ${sql.slice(0, Number(position)).split('\n').length})` : message;
}

const fileName = (migration: Migration): string => `${migration.version}_${migration.name}.sql`;
