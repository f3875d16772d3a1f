import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startPostgres } from '../../supabase/local/postgres/start.ts';
import { prepareDatabase, withClient } from '../../supabase/local/prepare-database.ts';
import { SUPERUSER } from '../../supabase/local/postgres/cluster.ts';

/** The database with all migrations that `freshDatabase()` copies. */
export const TEMPLATE = 'stegvis_template';

declare module 'vitest' {
	interface ProvidedContext {
		/** Connection string of the superuser of the PostgreSQL that all files of the project share. */
		pgUrl: string;
	}
}

/** One PostgreSQL on a free port in a temporary folder for all files of the project. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	const dataDir = await mkdtemp(join(tmpdir(), 'stegvis-sql-'));
	// As root the server runs as another user, who must be able to enter.
	await chmod(dataDir, 0o755);
	const postgres = await startPostgres({ dataDir, port: 0, throwAway: true });
	const superuser = postgres.url('postgres', SUPERUSER);
	await withClient(superuser, (client) => client.query(`create database ${TEMPLATE}`));
	await prepareDatabase({ superuser: postgres.url(TEMPLATE, SUPERUSER), owner: postgres.url(TEMPLATE) });
	project.provide('pgUrl', superuser);
	return async () => {
		await postgres.stop();
		await rm(dataDir, { recursive: true, force: true });
	};
}
