import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { getAuthSchemaSql } from '@supabase/lite';
import pg from 'pg';
import { migrate } from './migrate.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * Makes a database what a Supabase project is (roles, auth, realtime), then applies the migrations as `postgres`, which
 * is not a superuser, and supabase/realtime.sql as its owner. May run again on a database in use.
 * @param urls connection strings to the same database.
 * @returns the migration files applied now.
 */
export async function prepareDatabase(urls: { superuser: string; owner: string }): Promise<string[]> {
	await withClient(urls.superuser, async (client) => {
		for (const part of [await sqlFile('./sql/roles.sql'), getAuthSchemaSql(), await sqlFile('./sql/schemas.sql')])
			await client.query(part);
	});
	const applied = await withClient(urls.owner, (client) => migrate(client, here('../migrations')));
	await withClient(urls.superuser, (client) => applyRealtime(client));
	return applied;
}

/** Before the first migration there is no `private.me()` for the policy to ask. */
async function applyRealtime(client: pg.Client): Promise<void> {
	const found = await client.query(`select to_regprocedure('private.me()') is not null as present`);
	if (found.rows[0].present) await client.query(await sqlFile('../realtime.sql'));
}

/** Runs `work` on one connection and closes it. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	try {
		return await work(client);
	} finally {
		await client.end();
	}
}

const sqlFile = (path: string): Promise<string> => readFile(here(path), 'utf8');
