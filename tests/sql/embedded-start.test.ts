import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import type { Embedded } from '../../supabase/local/embedded.ts';
import { PUBLISHABLE_KEY } from '../../supabase/local/jwt.ts';
import { postgresAccount } from '../../supabase/local/postgres/account.ts';
import { findBinaries } from '../../supabase/local/postgres/binaries.ts';
import { shelterOf } from '../../supabase/local/postgres/reachable-place.ts';
import { get, sql, workspace, type Workspace } from './embedded-harness.ts';

const run = promisify(execFile);
const isRoot = process.getuid?.() === 0;

let place: Workspace;
let root: string;
let start: Workspace['start'];

beforeAll(async () => {
	place = await workspace();
	({ root, start } = place);
});
afterAll(() => place.remove());

test('data survive a restart', async () => {
	const first = await start('kept');
	await note(first, 'still here');
	await first.stop();
	const second = await start('kept');
	expect(await notes(second)).toEqual(['still here']);
	await second.stop();
});

test('reset begins with an empty database', async () => {
	const first = await start('reset');
	await note(first, 'gone soon');
	await first.stop();
	const second = await start('reset', { reset: true });
	expect(await notes(second)).toEqual([]);
	await second.stop();
});

test('a taken port ends the start with one sentence that names it', async () => {
	const other = await taken();
	const { port } = other.address() as AddressInfo;
	await expect(start('ports', { port })).rejects.toThrow(new RegExp(`^Port ${port} is taken: .*PORT=`));
	await expect(start('ports', { pgPort: port })).rejects.toThrow(`Port ${port}, which PostgreSQL needs, is taken`);
	other.close();
});

test('a second start on the same data leaves the first alone', async () => {
	const first = await start('twice');
	await expect(start('twice')).rejects.toThrow('Stegvis is already running on the data in');
	expect((await get(first, '/config.json')).status).toBe(200);
	await first.stop();
});

test('it stops although a phone is on the line and calls again at once', async () => {
	const embedded = await start('line');
	const line = `${embedded.url.replace('http', 'ws')}/realtime/v1/websocket?apikey=${PUBLISHABLE_KEY}`;
	let calls = 0;
	let answered = 0;
	const call = (): void => {
		calls += 1;
		const socket = new WebSocket(line).on('open', () => (answered += 1)).on('error', () => undefined);
		socket.on('close', () => calls < 100 && call());
	};
	call();
	await expect.poll(() => answered).toBe(1);
	await embedded.stop();
	await expect.poll(() => calls).toBe(100);
});

test('as a program it stops on SIGTERM with code 0, and PostgreSQL with it', async () => {
	const { child, url } = await program('program');
	child.kill('SIGTERM');
	expect(await once(child, 'exit')).toEqual([0, null]);
	await expect(fetch(url)).rejects.toThrow();
	await expect(readFile(join(root, 'program/postgres/postmaster.pid'))).rejects.toThrow();
});

test('as a program it says in one sentence why it cannot start, with code 1', async () => {
	const other = await taken();
	const { port } = other.address() as AddressInfo;
	const child = spawnProgram('program-2', port);
	const said = await outputUntilExit(child);
	expect([child.exitCode, said.trim().split('\n')]).toEqual([1, [expect.stringMatching(/^Port \d+ is taken/)]]);
	other.close();
});

test('PostgreSQL ends by itself when the program is killed, and the data are kept', async () => {
	const { child } = await program('killed');
	child.kill('SIGKILL');
	await expect.poll(() => readFile(join(root, 'killed/postgres/postmaster.pid')).catch(() => 'gone')).toBe('gone');
	const again = await start('killed');
	expect(await notes(again)).toEqual([]);
	await again.stop();
});

test('when PostgreSQL dies the program says so and ends with code 1', async () => {
	const { child } = await program('died');
	const said = outputUntilExit(child);
	process.kill(Number.parseInt(await readFile(join(root, 'died/postgres/postmaster.pid'), 'utf8')), 'SIGKILL');
	expect(await said).toMatch(/^PostgreSQL gave up/m);
	expect(child.exitCode).toBe(1);
});

test('a PostgreSQL that was left behind is stopped', async () => {
	await (await start('left')).stop();
	const said: string[] = [];
	const left = await leaveBehind(join(root, 'left/postgres'));
	const again = await start('left', { say: (line) => said.push(line) });
	expect(said).toEqual(['Stopping the PostgreSQL that an earlier run left behind.']);
	expect(left.exitCode).toBe(0);
	await again.stop();
});

test('a stale pid file that names another living process is no obstacle', async () => {
	await (await start('stale')).stop();
	await writeFile(join(root, 'stale/postgres/postmaster.pid'), `${process.pid}\n/elsewhere\n0\n1\n`);
	await startsAndStops('stale');
});

test('data of another version, or of something else, are left alone', async () => {
	await mkdir(join(root, 'old/postgres'), { recursive: true });
	await writeFile(join(root, 'old/postgres/PG_VERSION'), '16\n');
	await expect(start('old')).rejects.toThrow(/come from PostgreSQL 16: .*--reset/);
	await mkdir(join(root, 'odd/postgres'), { recursive: true });
	await writeFile(join(root, 'odd/postgres/photo.jpg'), '');
	await expect(start('odd')).rejects.toThrow('something else than PostgreSQL');
	expect(await readFile(join(root, 'odd/postgres/photo.jpg'), 'utf8')).toBe('');
});

test('damaged data end the start with the reason and the place of the log', async () => {
	await (await start('damaged')).stop();
	await rm(join(root, 'damaged/postgres/global/pg_control'));
	await expect(start('damaged')).rejects.toThrow(/^PostgreSQL gave up \(.+\): see .*postgres\.log/);
});

test('a start that was interrupted while making the database is done again', async () => {
	await mkdir(join(root, 'half/postgres.new/base'), { recursive: true });
	await startsAndStops('half');
});

test.runIf(isRoot)('as root, data below a closed folder are kept where PostgreSQL may go', async () => {
	const closed = join(root, 'closed');
	await mkdir(closed, { mode: 0o700 });
	const said: string[] = [];
	const first = await start('closed/data', { say: (line) => said.push(line) });
	expect(said[0]).toContain(`may not enter ${closed}: the data are kept in /var/lib/stegvis/`);
	await note(first, 'sheltered');
	await first.stop();
	const second = await start('closed/data');
	expect(await notes(second)).toEqual(['sheltered']);
	await second.stop();
	await rm(shelterOf(join(closed, 'data')), { recursive: true });
});

test.runIf(isRoot)('a full disk is said in one sentence, and making room helps', async () => {
	const disk = join(root, 'disk');
	await mkdir(disk);
	await run('mount', ['-t', 'tmpfs', '-o', 'size=16m,mode=755', 'tmpfs', disk]);
	try {
		await expect(start('disk/data')).rejects.toThrow(/^The disk is full: PostgreSQL could not write to .*disk\/data/);
		await run('mount', ['-o', 'remount,size=200m', disk]);
		await (await start('disk/data')).stop();
	} finally {
		await run('umount', [disk]);
	}
});

test('a folder that cannot be made is named', async () => {
	await writeFile(join(root, 'file'), '');
	await expect(start('file/data')).rejects.toThrow(/^Cannot make the folder .*file\/data/);
});

// The server ---------------------------------------------------------------------------------------------------------

const note = (embedded: Embedded, name: string): Promise<unknown> =>
	sql(embedded, `insert into app.office (name) values ('${name}')`);

const notes = async (embedded: Embedded): Promise<string[]> =>
	(await sql(embedded, 'select name from app.office')).map((row) => (row as { name: string }).name);

async function startsAndStops(name: string): Promise<void> {
	const embedded = await start(name);
	expect((await get(embedded, '/config.json')).status).toBe(200);
	await embedded.stop();
}

async function taken(): Promise<Server> {
	const server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	return server;
}

// The server as a program ---------------------------------------------------------------------------------------------

function spawnProgram(name: string, port = 0): ChildProcess {
	const script = fileURLToPath(new URL('./embedded-process.ts', import.meta.url));
	return spawn(process.execPath, ['--import', 'tsx', script, join(root, name), place.buildDir, String(port)]);
}

async function program(name: string): Promise<{ child: ChildProcess; url: string }> {
	const child = spawnProgram(name);
	let said = '';
	child.stdout?.on('data', (chunk) => (said += String(chunk)));
	child.stderr?.on('data', (chunk) => (said += String(chunk)));
	await expect.poll(() => said, { timeout: 20_000 }).toContain('Stegvis is running');
	return { child, url: /http:\S+/.exec(said)?.[0] ?? '' };
}

async function outputUntilExit(child: ChildProcess): Promise<string> {
	let said = '';
	child.stdout?.on('data', (chunk) => (said += String(chunk)));
	child.stderr?.on('data', (chunk) => (said += String(chunk)));
	await once(child, 'close');
	return said;
}

async function leaveBehind(dir: string): Promise<ChildProcess> {
	const { postgres } = await findBinaries();
	const account = await postgresAccount(() => undefined);
	const server = await taken();
	const { port } = server.address() as AddressInfo;
	server.close();
	const settings = [
		'-D',
		dir,
		'-p',
		String(port),
		'-c',
		'unix_socket_directories=',
		'-c',
		'listen_addresses=127.0.0.1'
	];
	const child = spawn(postgres, settings, { uid: account?.uid, gid: account?.gid, cwd: '/' });
	let said = '';
	child.stderr.on('data', (chunk) => (said += String(chunk)));
	await expect.poll(() => said).toContain('ready to accept connections');
	return child;
}
