import pg from 'pg';
import { startApi } from './api.ts';
import { BUILD_DIR, ensureBuild } from './build.ts';
import { startClock } from './clock.ts';
import { configJson } from './config-json.ts';
import { demoRoutes } from './demo/routes.ts';
import { seedDemo } from './demo/seed.ts';
import { serveSources } from './dev.ts';
import type { Machine } from '../functions/translate/machine.ts';
import { functionRoutes } from './functions.ts';
import { openGate } from './gate.ts';
import { isLocalHost } from './hosts.ts';
import { SECRET_KEY } from './jwt.ts';
import { listen, type Listening } from './listen.ts';
import { Mailbox } from './mailbox.ts';
import { SUPERUSER } from './postgres/cluster.ts';
import { startPostgres, type Postgres } from './postgres/start.ts';
import { prepareDatabase } from './prepare-database.ts';
import { startRealtime } from './realtime/server.ts';
import { sendJson, type Handler } from './respond.ts';
import { StartError } from './start-error.ts';
import { storageApi } from './storage/api.ts';
import { serveBuild } from './static.ts';

export interface EmbeddedOptions {
	/** Port of the app; 0 takes a free one. */
	port: number;
	/** Port of PostgreSQL; 0 takes a free one. */
	pgPort: number;
	/** Folder for the database. */
	dataDir: string;
	/** Puts demo people into an empty database and offers them at /demo. */
	demo: boolean;
	/** A built app to serve instead of this checkout's own, which is built when it is out of date. */
	buildDir?: string;
	/** Serves the sources through Vite instead of a build. */
	dev?: boolean;
	/** The translator that an office may switch on; none by default. */
	machine?: Machine;
	/** Deletes the data first. */
	reset?: boolean;
	/** Faster, but a crash of the machine may lose data: for tests. */
	throwAway?: boolean;
	say?: (line: string) => void;
	/** Told why when PostgreSQL ends without having been stopped. */
	onDeath?: (reason: StartError) => void;
}

export interface Embedded {
	/** Origin of the app, such as `http://localhost:3000`. */
	url: string;
	/** Connection string of `postgres`, the owner of the tables. */
	pgUrl: string;
	/** Where the data really are. */
	dataDir: string;
	stop(): Promise<void>;
}

type Cleanup = () => unknown;

/**
 * The whole backend and the app on one origin.
 * @throws StartError with one sentence when it cannot start; everything already started is stopped again.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
	const cleanups: Cleanup[] = [];
	const stop = async (): Promise<void> => {
		for (let cleanup = cleanups.pop(); cleanup; cleanup = cleanups.pop()) await cleanup();
	};
	try {
		return await start(options, cleanups, stop);
	} catch (error) {
		await stop();
		throw inWords(error);
	}
}

async function start(options: EmbeddedOptions, cleanups: Cleanup[], stop: () => Promise<void>): Promise<Embedded> {
	const say = options.say ?? (() => undefined);
	// First of all, so that a second start ends at once and does no harm.
	const listening = await listen(options.port);
	cleanups.push(listening.stop);
	const answer = openGate(listening);
	if (!options.dev && !options.buildDir) await ensureBuild(say);
	const postgres = await startPostgres({ ...options, port: options.pgPort });
	cleanups.push(postgres.stop);
	const superuser = postgres.url('postgres', SUPERUSER);
	const applied = await prepareDatabase({ superuser, owner: postgres.url() });
	if (applied.length > 0) say(`Applied ${applied.length} migrations.`);
	const backend = await startBackend(postgres, options, listening, cleanups);
	const app = options.dev
		? await serveSources(listening.server)
		: { handle: await serveBuild(options.buildDir ?? BUILD_DIR) };
	if ('stop' in app) cleanups.push(app.stop);
	answer([...backend, app.handle]);
	// Callers go before what answers them: a phone in the middle of a call must not meet half a backend.
	cleanups.push(listening.stop);
	return { url: `http://localhost:${listening.port}`, pgUrl: postgres.url(), dataDir: postgres.dataDir, stop };
}

async function startBackend(
	postgres: Postgres,
	options: EmbeddedOptions,
	{ server, port }: Listening,
	cleanups: Cleanup[]
): Promise<Handler[]> {
	const superuser = postgres.url('postgres', SUPERUSER);
	const pool = new pg.Pool({ connectionString: superuser, max: 4 });
	pool.on('error', () => undefined);
	cleanups.push(() => pool.end());
	if (options.demo) await seedDemo(pool);
	const mailbox = new Mailbox();
	const api = await startApi({ url: postgres.url('postgres', 'supabase_auth_admin'), pool, mail: mailbox });
	cleanups.push(api.stop);
	const realtime = await startRealtime(superuser);
	cleanups.push(realtime.stop);
	cleanups.push(startClock(pool, { url: `http://127.0.0.1:${port}`, key: SECRET_KEY }));
	server.on('upgrade', (request, socket, head) => {
		socket.on('error', () => undefined);
		if (!isLocalHost(request.headers.host)) socket.end('HTTP/1.1 421 Misdirected Request\r\n\r\n');
		else if (!realtime.upgrade(request, socket, head) && !options.dev) socket.destroy();
	});
	const config = configJson(options.demo);
	const ownFiles: Handler = (_request, response, url) =>
		url.pathname === '/config.json' ? sendJson(response, 200, config) : false;
	const functions = functionRoutes(`http://localhost:${port}`, options.machine);
	return [
		ownFiles,
		mailbox.handle,
		...(options.demo ? [demoRoutes(pool)] : []),
		functions,
		api.handle,
		storageApi(pool)
	];
}

/** What the system or PostgreSQL (53100) says about disks and folders, as a sentence. */
function inWords(error: unknown): unknown {
	const { code, path } = error as { code?: string; path?: string };
	if (code === 'ENOSPC' || code === '53100') return new StartError('The disk is full: make room and start again.');
	if (code === 'EACCES' || code === 'EPERM')
		return new StartError(`Stegvis may not use ${path}: check who owns that folder, or start as its owner.`);
	return error;
}
