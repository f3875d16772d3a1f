import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { StartError } from '../start-error.ts';
import type { Account } from './account.ts';
import { PASSWORD, SUPERUSER } from './cluster.ts';
import { explain } from './explain.ts';
import { leftOver, stopPostmaster } from './postmaster.ts';

export interface ServerPlace {
	dir: string;
	postgres: string;
	log: string;
	port: number;
	account: Account | undefined;
	throwAway: boolean;
}

/** Connection string of a role; every password of the embedded server is `postgres`, and it listens on loopback only. */
export const urlOf = (port: number, role: string, database = 'postgres'): string =>
	`postgresql://${role}:${PASSWORD}@127.0.0.1:${port}/${database}`;

/**
 * Stops the server when the pipe from this process closes, which it does however this process ends, `kill -9` too.
 * Its own session keeps Ctrl-C in the terminal away from the server, so that everything ends in order.
 */
const WATCHED = `exec 3<&0
"$@" & server=$!
{ read -r _ <&3; kill -INT $server; } & watch=$!
wait $server; code=$?
kill $watch 2>/dev/null
exit $code`;

/**
 * Starts the server process and resolves once it answers.
 * @throws StartError with the reason when it gives up, or after 60 s.
 */
export async function startServer(place: ServerPlace): Promise<ChildProcess> {
	const log = openLog(place.log);
	const { uid, gid } = place.account ?? {};
	const child = spawn('/bin/sh', ['-c', WATCHED, 'sh', place.postgres, ...flags(place)], {
		...{ uid, gid, cwd: '/', detached: true, stdio: ['pipe', log, log] },
		env: { ...process.env, LC_ALL: 'C' }
	});
	closeSync(log);
	let failure: Error | undefined;
	child.on('error', (error) => (failure = error));
	for (const end = Date.now() + 60_000; Date.now() < end; await sleep(20)) {
		if (failure || child.exitCode !== null || child.signalCode !== null) throw explain(why(place, failure), place);
		if (await answers(place.port)) return child;
	}
	await stopServer(child, place.dir);
	throw explain(why(place, failure), place);
}

/** Ends the server in order. Resolves when it is gone. */
export async function stopServer(child: ChildProcess, dir: string): Promise<void> {
	const gone = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : undefined;
	child.stdin?.end();
	await Promise.race([gone, sleep(15_000, undefined, { ref: false })]);
	const left = await leftOver(dir);
	if (left) await stopPostmaster(left.pid);
}

function flags(place: ServerPlace): string[] {
	const settings: Record<string, string | number> = {
		listen_addresses: '127.0.0.1',
		port: place.port,
		unix_socket_directories: '',
		max_connections: 200,
		timezone: 'UTC',
		...(place.throwAway ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {})
	};
	return ['-D', place.dir, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

function openLog(path: string): number {
	try {
		return openSync(path, 'w');
	} catch (error) {
		throw new StartError(
			`Cannot write ${path} (${(error as NodeJS.ErrnoException).code}): check the folder and the disk.`
		);
	}
}

function why(place: ServerPlace, failure: Error | undefined): string {
	return failure ? `error: ${failure.message}` : lastWords(place.log);
}

/** What the server wrote to its log since it started. */
export function lastWords(log: string): string {
	try {
		return readFileSync(log, 'utf8');
	} catch {
		return '';
	}
}

async function answers(port: number): Promise<boolean> {
	const client = new pg.Client({ connectionString: urlOf(port, SUPERUSER) });
	client.on('error', () => undefined);
	try {
		await client.connect();
		return true;
	} catch {
		return false;
	} finally {
		await client.end().catch(() => undefined);
	}
}
