import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { connectTo, type Database } from '../db.ts';
import { workspace, type Workspace } from '../embedded-harness.ts';

/** The embedded server as a program of its own: whether it still runs, what it said, how much memory it has. */
export class FuzzedServer {
	said = '';

	private constructor(
		private readonly place: Workspace,
		private readonly child: ChildProcess
	) {
		for (const stream of [child.stdout, child.stderr]) stream?.on('data', (piece) => (this.said += String(piece)));
	}

	static async start(): Promise<FuzzedServer> {
		const place = await workspace();
		const script = fileURLToPath(new URL('../embedded-process.ts', import.meta.url));
		const args = ['--import', 'tsx', script, join(place.root, 'fuzzed'), place.buildDir, '0'];
		const server = new FuzzedServer(place, spawn(process.execPath, args));
		while (server.runs && !server.said.includes('  Database')) await sleep(50);
		if (!server.runs) throw new Error(server.said);
		return server;
	}

	async stop(): Promise<void> {
		const closed = once(this.child, 'close');
		this.child.kill('SIGTERM');
		await closed;
	}

	async remove(): Promise<void> {
		if (this.runs) await this.stop();
		await this.place.remove();
	}

	database(): Database {
		return connectTo(/postgresql:\S+/.exec(this.said)?.[0] ?? '');
	}

	get port(): number {
		return Number(/http:\/\/localhost:(\d+)/.exec(this.said)?.[1]);
	}

	get runs(): boolean {
		return this.child.exitCode === null && this.child.signalCode === null;
	}

	/** Memory the program has now, in MiB. */
	async memory(): Promise<number> {
		const status = await readFile(`/proc/${this.child.pid}/status`, 'utf8');
		return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
	}

	/**
	 * Sends bytes as they are and gives what comes back until the server hangs up.
	 * @param whole whether they are a whole request. After a part of one the caller hangs up, or both would wait.
	 */
	send(bytes: Buffer, whole: boolean): Promise<Buffer> {
		return new Promise((resolve, reject) => {
			const pieces: Buffer[] = [];
			const socket = connect(this.port, '127.0.0.1', () => (whole ? socket.write(bytes) : socket.end(bytes)));
			socket.setTimeout(15_000, () => socket.destroy(new Error('no answer after 15 s')));
			socket.on('data', (piece) => pieces.push(piece));
			// Who is refused before all was read may find the line cut.
			const cut = ({ code = '' }: NodeJS.ErrnoException): boolean => /ECONNRESET|EPIPE/.test(code);
			socket.on('error', (error) => cut(error) || reject(error));
			socket.on('close', () => resolve(Buffer.concat(pieces)));
		});
	}
}
