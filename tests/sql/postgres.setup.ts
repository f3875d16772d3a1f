import { rm } from 'node:fs/promises';
import type { TestProject } from 'vitest/node';
import { startPostgres } from '../../supabase/local/postgres/start.ts';
import { prepareDatabase, withClient } from '../../supabase/local/prepare-database.ts';
import { SUPERUSER } from '../../supabase/local/postgres/cluster.ts';
import { scratchFolder } from '../scratch.ts';

/** The database with all migrations that `freshDatabase()` copies. */
export const TEMPLATE = 'stegvis_template';

declare module 'vitest' {
	interface ProvidedContext {
		/** Connection string of the superuser of the PostgreSQL that all files of the project share. */
		pgUrl: string;
	}
}

/** One PostgreSQL on a free port in a folder of its own for all files of the project. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	const dataDir = await scratchFolder('stegvis-sql-');
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
