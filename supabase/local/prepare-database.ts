import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { getAuthSchemaSql } from '@supabase/lite';
import pg from 'pg';
import { migrate } from './migrate.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * Makes a database what a Supabase project is (roles, auth, realtime, storage), then applies the migrations as `postgres`,
 * which is not a superuser, and supabase/realtime.sql and storage.sql as their owner. May run again on a database in use.
 * @param urls connection strings to the same database.
 * @returns the migration files applied now.
 */
export async function prepareDatabase(urls: { superuser: string; owner: string }): Promise<string[]> {
	await withClient(urls.superuser, async (client) => {
		for (const part of [await sqlFile('./sql/roles.sql'), getAuthSchemaSql(), await sqlFile('./sql/schemas.sql')])
			await client.query(part);
	});
	const applied = await withClient(urls.owner, (client) => migrate(client, here('../migrations')));
	await withClient(urls.superuser, (client) => applyPolicies(client));
	return applied;
}

/** Before the first migrations there are no functions for the policies to ask. */
async function applyPolicies(client: pg.Client): Promise<void> {
	for (const [file, asks] of [
		['../realtime.sql', 'private.me()'],
		['../storage.sql', 'private.is_own_file(text)']
	] as const) {
		const found = await client.query('select to_regprocedure($1) is not null as present', [asks]);
		if (found.rows[0].present) await client.query(await sqlFile(file));
	}
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
