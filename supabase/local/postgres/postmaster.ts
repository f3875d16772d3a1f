import { execFile } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { StartError } from '../start-error.ts';

/** A running PostgreSQL server, as its own `postmaster.pid` describes it. */
export interface Postmaster {
	pid: number;
	port: number;
}

/**
 * The server that an earlier run left behind on this cluster (after `kill -9`), or undefined. A pid file whose process
 * is gone, or belongs to another program by now, is removed: PostgreSQL itself would refuse to start over the latter.
 */
export async function leftOver(clusterDir: string): Promise<Postmaster | undefined> {
	const file = join(clusterDir, 'postmaster.pid');
	const lines = (await readFile(file, 'utf8').catch(() => '')).split('\n');
	const pid = Number(lines[0]);
	if (!pid) return undefined;
	if ((await commandOf(pid)).includes(clusterDir)) return { pid, port: Number(lines[3]) };
	await rm(file, { force: true });
	return undefined;
}

/** Ends a server in an orderly way (fast shutdown), or at once after 15 s. Resolves when the process is gone. */
export async function stopPostmaster(pid: number): Promise<void> {
	for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
		if (!send(pid, signal)) return;
		for (const end = Date.now() + 15_000; Date.now() < end; await sleep(20)) {
			if ((await commandOf(pid)) === '') return;
		}
	}
	throw new StartError(`PostgreSQL (process ${pid}) does not stop: end it by hand and start again.`);
}

function send(pid: number, signal: NodeJS.Signals): boolean {
	try {
		return process.kill(pid, signal);
	} catch {
		return false;
	}
}

/** Command line of a process; empty when there is none, or a dead one that nobody has collected (as in containers). */
async function commandOf(pid: number): Promise<string> {
	if (process.platform === 'linux') return readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
	const found = await promisify(execFile)('ps', ['-o', 'command=', '-p', String(pid)]).catch(() => ({ stdout: '' }));
	return found.stdout;
}
