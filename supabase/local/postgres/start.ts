import { mkdir, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { StartError } from '../start-error.ts';
import { postgresAccount } from './account.ts';
import { findBinaries } from './binaries.ts';
import { SUPERUSER, ensureCluster } from './cluster.ts';
import { explain, portTaken } from './explain.ts';
import { leftOver, stopPostmaster } from './postmaster.ts';
import { reachablePlace } from './reachable-place.ts';
import { lastWords, startServer, stopServer, urlOf } from './server.ts';

/** Any number will do; whoever holds this lock owns the running server. */
const OWNER_LOCK = 54_322;

export interface PostgresOptions {
	/** Folder for the database files and the log; created when missing. */
	dataDir: string;
	/** TCP port on 127.0.0.1; 0 takes a free one. */
	port: number;
	throwAway?: boolean;
	/** Deletes the data first. */
	reset?: boolean;
	say?: (line: string) => void;
	/** Told why when the server ends without having been stopped. */
	onDeath?: (reason: StartError) => void;
}

export interface Postgres {
	/** Where the data really are. */
	dataDir: string;
	port: number;
	/** Connection string for a role, `postgres` (not a superuser, as in production) when none is named. */
	url(database?: string, role?: string): string;
	stop(): Promise<void>;
}

/**
 * Starts PostgreSQL 17 on the data in `dataDir`. A server that an earlier run left behind is stopped first.
 * @throws StartError with one sentence when that is impossible.
 */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
	const say = options.say ?? (() => undefined);
	const account = await postgresAccount(say);
	const wanted = { dataDir: resolve(options.dataDir), binaries: await findBinaries() };
	const place = account ? await reachablePlace(wanted, account, say) : wanted;
	await makeFolder(place.dataDir);
	const dir = join(place.dataDir, 'postgres');
	const throwAway = options.throwAway ?? false;
	await endLeftOver(dir, say);
	if (options.reset) await rm(dir, { recursive: true, force: true });
	const port = await freePort(options.port);
	await ensureCluster({ dir, initdb: place.binaries.initdb, account, throwAway });
	const log = join(place.dataDir, 'postgres.log');
	const child = await startServer({ dir, postgres: place.binaries.postgres, log, port, account, throwAway });
	let stopping = false;
	child.once('exit', () => stopping || options.onDeath?.(explain(lastWords(log), { dir, port, log })));
	const owner = await own(port);
	return {
		dataDir: place.dataDir,
		port,
		url: (database, role = 'postgres') => urlOf(port, role, database),
		stop: async () => {
			stopping = true;
			await owner?.end().catch(() => undefined);
			await stopServer(child, dir);
		}
	};
}

async function makeFolder(dir: string): Promise<void> {
	try {
		await mkdir(dir, { recursive: true });
	} catch (error) {
		throw new StartError(
			`Cannot make the folder ${dir} (${(error as NodeJS.ErrnoException).code}): check the disk and who owns it.`
		);
	}
}

/** A server without an owner was left behind by a killed run; one with an owner belongs to a running Stegvis. */
async function endLeftOver(dir: string, say: (line: string) => void): Promise<void> {
	const found = await leftOver(dir);
	if (!found) return;
	const owner = await own(found.port).catch(() => undefined);
	if (owner === null) throw new StartError(`Stegvis is already running on the data in ${dir}: stop it first.`);
	await owner?.end();
	say('Stopping the PostgreSQL that an earlier run left behind.');
	await stopPostmaster(found.pid);
}

/** Takes the lock that marks the server as in use; null when somebody else holds it. */
async function own(port: number): Promise<pg.Client | null> {
	const client = new pg.Client({ connectionString: urlOf(port, SUPERUSER), connectionTimeoutMillis: 3000 });
	client.on('error', () => undefined);
	await client.connect();
	const answer = await client.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [OWNER_LOCK]);
	if (answer.rows[0]?.mine) return client;
	await client.end();
	return null;
}

function freePort(wanted: number): Promise<number> {
	return new Promise((resolvePort, reject) => {
		const probe = createServer();
		probe.once('error', () => reject(portTaken(wanted)));
		probe.listen(wanted, '127.0.0.1', () => {
			const address = probe.address();
			probe.close(() => resolvePort(address && typeof address === 'object' ? address.port : wanted));
		});
	});
}
