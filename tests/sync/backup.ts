import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import type { Database } from '../sql/db.ts';

/** What a backup taken at a moment holds; `restore()` brings the database back to it, with a new epoch. */
export async function backup(db: Database): Promise<() => Promise<void>> {
	const tables = await db.query<{ name: string }>(
		`select relname as name from pg_class
		where relnamespace = 'app'::regnamespace and relkind = 'r' and relname <> 'sync_meta'`
	);
	const names = tables.map((table) => table.name);
	const copy = `backup_${randomUUID().replaceAll('-', '')}`;
	await asSuperuser(db.name, [
		`create schema ${copy}`,
		...names.map((name) => `create table ${copy}.${name} as table app.${name}`)
	]);
	return () =>
		asSuperuser(db.name, [
			// As pg_restore does it: without triggers.
			'set session_replication_role = replica',
			...names.map((name) => `delete from app.${name}`),
			...names.map((name) => `insert into app.${name} table ${copy}.${name}`),
			'update app.sync_meta set epoch = gen_random_uuid()'
		]);
}

async function asSuperuser(database: string, sql: readonly string[]): Promise<void> {
	const url = new URL(inject('pgUrl'));
	url.pathname = `/${database}`;
	const client = new pg.Client({ connectionString: url.href });
	await client.connect();
	await client.query(sql.join(';\n')).finally(() => client.end());
}
