import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import { decodeJwt } from 'jose';
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { request, type IncomingHttpHeaders } from 'node:http';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { startEmbedded, type Embedded, type EmbeddedOptions } from '../../supabase/local/embedded.ts';
import { PUBLISHABLE_KEY } from '../../supabase/local/jwt.ts';
import type { Mail } from '../../supabase/local/mailbox.ts';
import { postgresAccount } from '../../supabase/local/postgres/account.ts';
import { findBinaries } from '../../supabase/local/postgres/binaries.ts';
import { shelterOf } from '../../supabase/local/postgres/reachable-place.ts';
import { withClient } from '../../supabase/local/prepare-database.ts';

const run = promisify(execFile);
const isRoot = process.getuid?.() === 0;
const KARI = 'kari@fjordvik.example';

let root: string;
let buildDir: string;

beforeAll(async () => {
	root = await mkdtemp(join(tmpdir(), 'stegvis-embedded-'));
	await chmod(root, 0o755);
	buildDir = await aBuild();
});
afterAll(() => rm(root, { recursive: true, force: true }));

describe('what it serves', () => {
	let embedded: Embedded;

	beforeAll(async () => {
		embedded = await start('served');
		await withClient(embedded.pgUrl, (client) =>
			client.query(`
				with o as (insert into app.office (name) values ('Fjordvik') returning id),
				p as (insert into app.person (office_id, kind, display_name) select id, 'worker', 'Kari' from o returning id, office_id)
				insert into app.office_member (person_id, office_id, email, role, employer)
				select id, office_id, '${KARI}', 'social_worker', 'Fjordvik' from p`)
		);
	});
	afterAll(() => embedded.stop());

	test('the shell carries the strict policy with the hash that the build wrote', async () => {
		const { headers } = await get(embedded, '/');
		const policy = String(headers['content-security-policy']).split('; ');
		expect(policy).toContain(`script-src 'self' 'sha256-abc='`);
		expect(policy).toContain(
			`connect-src 'self' ws://localhost:${portOf(embedded)} wss://localhost:${portOf(embedded)}`
		);
		for (const part of ["default-src 'none'", "object-src 'none'", "base-uri 'none'", "form-action 'none'"])
			expect(policy).toContain(part);
		expect(policy).toContain("frame-ancestors 'none'");
		expect(policy).toContain("require-trusted-types-for 'script'");
		expect(policy.join()).not.toMatch(/unsafe-inline|unsafe-eval|\*/);
	});

	test('every answer carries the common headers', async () => {
		for (const path of ['/', '/config.json', '/mailbox', '/nothing.js', '/auth/v1/settings']) {
			const { headers } = await get(embedded, path);
			expect(headers).toMatchObject({
				'x-content-type-options': 'nosniff',
				'referrer-policy': 'no-referrer',
				'cross-origin-opener-policy': 'same-origin',
				'permissions-policy': expect.stringContaining('camera=()')
			});
			expect(headers['access-control-allow-origin']).toBeUndefined();
		}
	});

	test('files with a hash are kept for ever, the shell and the service worker are asked for again', async () => {
		expect((await get(embedded, '/_app/immutable/a.js')).headers['cache-control']).toBe(
			'public, max-age=31536000, immutable'
		);
		expect((await get(embedded, '/service-worker.js')).headers['cache-control']).toBe('no-cache');
		expect((await get(embedded, '/')).headers['cache-control']).toBe('no-cache');
	});

	test('unknown paths get the shell, missing files do not, and brotli is used', async () => {
		expect((await get(embedded, '/messages/42')).body).toContain('the shell');
		expect((await get(embedded, '/_app/immutable/b.js')).status).toBe(404);
		expect((await get(embedded, '/_app/immutable/a.js', { 'accept-encoding': 'br' })).headers['content-encoding']).toBe(
			'br'
		);
		expect((await get(embedded, '/../../package.json')).body).not.toContain('stegvis');
	});

	test('config.json says what the app needs to know', async () => {
		const { body, headers } = await get(embedded, '/config.json');
		expect(headers['content-type']).toBe('application/json');
		expect(JSON.parse(body)).toEqual({
			url: '',
			key: PUBLISHABLE_KEY,
			office: 'Fjordvik',
			signIn: ['email_code'],
			demo: false
		});
	});

	test('each name below localhost is an origin of its own; other names are refused', async () => {
		for (const host of ['localhost', 'amina.localhost:3000', 'kari.localhost', '127.0.0.1:1', '[::1]:3000'])
			expect([host, (await get(embedded, '/', { host })).status]).toEqual([host, 200]);
		for (const host of ['example.no', 'localhost.example.no', 'notlocalhost', '192.168.0.1', 'localhost.'])
			expect([host, (await get(embedded, '/', { host })).status]).toEqual([host, 421]);
		const socket = new WebSocket(
			`${embedded.url.replace('http', 'ws')}/realtime/v1/websocket?apikey=${PUBLISHABLE_KEY}`,
			{
				headers: { host: 'example.no' }
			}
		);
		expect(String(await once(socket, 'error'))).toContain('421');
	});

	test('REST needs the public key, and bodies above 1 MB are refused', async () => {
		expect((await post(embedded, '/rest/v1/rpc/bind_worker', {}, {})).status).toBe(401);
		expect((await post(embedded, '/rest/v1/rpc/bind_worker', { text: 'x'.repeat(1024 * 1024) })).status).toBe(413);
	});

	test('nobody broadcasts over HTTP', async () => {
		const message = { messages: [{ topic: 'person:1', event: 'poke', payload: {}, private: true }] };
		expect((await post(embedded, '/realtime/v1/api/broadcast', message)).status).toBe(403);
	});

	test('the first request does not widen what the roles may do', async () => {
		await phone(embedded).rpc('bind_worker');
		const [row] = await sql(
			embedded,
			`select has_table_privilege('anon', 'app.person', 'select') as anon,
			has_table_privilege('authenticated', 'auth.users', 'select') as users,
			has_function_privilege('anon', 'public.bind_worker()', 'execute') as rpc`
		);
		expect(row).toEqual({ anon: false, users: false, rpc: false });
	});

	test('a participant signs in without an address', async () => {
		const { data, error } = await phone(embedded).auth.signInAnonymously();
		expect(error).toBeNull();
		expect(data.user).toMatchObject({ email: '', is_anonymous: true });
		expect(decodeJwt(data.session?.access_token ?? '')).toMatchObject({
			...{ role: 'authenticated', is_anonymous: true, email: '', sub: data.user?.id },
			amr: [{ method: 'anonymous', timestamp: expect.any(Number) }]
		});
	});

	test('an anonymous sign-in lasts over a refresh and reaches the functions', async () => {
		const client = phone(embedded);
		await client.auth.signInAnonymously();
		const { data } = await client.auth.refreshSession();
		expect(decodeJwt(data.session?.access_token ?? '')).toMatchObject({ is_anonymous: true });
		expect((await client.auth.getUser()).data.user).toMatchObject({ email: '', is_anonymous: true });
		expect((await client.rpc('redeem_invitation', { p_text: 'AAAAAAAA' })).data).toEqual({
			ok: false,
			code: 'no_match'
		});
		expect((await client.rpc('bind_worker')).data).toEqual({ ok: false, code: 'no_match' });
	});

	test('a worker signs in with a code and is bound', async () => {
		const client = await worker(embedded);
		const { data } = await client.auth.getSession();
		expect(decodeJwt(data.session?.access_token ?? '')).toMatchObject({
			...{ email: KARI, is_anonymous: false, amr: [{ method: 'otp', timestamp: expect.any(Number) }] }
		});
		expect((await client.rpc('bind_worker')).data).toMatchObject({ ok: true });
	});

	test('an unknown address gets the same answer, no mail and no user', async () => {
		const before = (await mails(embedded)).length;
		const { data, error } = await phone(embedded).auth.signInWithOtp({ email: 'nobody@example.no' });
		expect([data, error]).toEqual([{ user: null, session: null }, null]);
		expect(await mails(embedded)).toHaveLength(before);
		expect(await sql(embedded, `select from auth.users where email = 'nobody@example.no'`)).toEqual([]);
	});

	test('a code is tried five times at most', async () => {
		const client = phone(embedded);
		const code = await codeFor(embedded, client);
		for (let i = 0; i < 5; i++)
			expect((await client.auth.verifyOtp({ email: KARI, token: '00000000', type: 'email' })).error?.code).toBe(
				'otp_expired'
			);
		expect((await client.auth.verifyOtp({ email: KARI, token: code, type: 'email' })).error?.code).toBe('otp_expired');
		expect((await worker(embedded)).auth).toBeDefined();
	});

	test('passwords, links and changes of address are refused', async () => {
		const client = await worker(embedded);
		const email = 'other@example.no';
		const password = 'a-long-password';
		const answers = await Promise.all([
			phone(embedded).auth.signUp({ email, password }),
			phone(embedded).auth.signInWithPassword({ email: KARI, password }),
			phone(embedded).auth.resetPasswordForEmail(KARI),
			phone(embedded).auth.resend({ type: 'signup', email: KARI }),
			client.auth.updateUser({ email }),
			client.auth.updateUser({ password })
		]);
		expect(answers.map(({ error }) => error?.code)).toEqual([
			...['signup_disabled', 'email_provider_disabled', 'not_allowed', 'not_allowed', 'not_allowed', 'not_allowed']
		]);
		expect((await get(embedded, '/auth/v1/verify?token=x&type=magiclink')).status).toBe(403);
	});

	test('the mailbox shows the code to people too', async () => {
		const code = await codeFor(embedded, phone(embedded));
		expect((await get(embedded, '/mailbox')).body).toContain(code);
	});
});

describe('how it starts and stops', () => {
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
});

// The server ----------------------------------------------------------------------------------------------------------

const start = (name: string, options: Partial<EmbeddedOptions> = {}): Promise<Embedded> =>
	startEmbedded({ port: 0, pgPort: 0, dataDir: join(root, name), demo: false, buildDir, throwAway: true, ...options });

/** As little of a build as the server looks at. */
async function aBuild(): Promise<string> {
	const dir = join(root, 'build');
	await mkdir(join(dir, '_app/immutable'), { recursive: true });
	const policy = `<meta http-equiv="content-security-policy" content="script-src 'self' 'sha256-abc='">`;
	await writeFile(join(dir, '200.html'), `<!doctype html>${policy}the shell`);
	await writeFile(join(dir, 'service-worker.js'), '');
	await writeFile(join(dir, '_app/immutable/a.js'), 'export {}');
	await writeFile(join(dir, '_app/immutable/a.js.br'), 'not really brotli');
	return dir;
}

const portOf = (embedded: Embedded): string => new URL(embedded.url).port;

const sql = async (embedded: Embedded, text: string): Promise<unknown[]> =>
	(await withClient(embedded.pgUrl, (client) => client.query(text))).rows;

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
	return spawn(process.execPath, ['--import', 'tsx', script, join(root, name), buildDir, String(port)]);
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

// Phones --------------------------------------------------------------------------------------------------------------

const phone = (embedded: Embedded): SupabaseClient =>
	createClient(embedded.url, PUBLISHABLE_KEY, {
		realtime: { transport: WebSocket as never },
		auth: { persistSession: false, autoRefreshToken: false }
	});

async function codeFor(embedded: Embedded, client: SupabaseClient): Promise<string> {
	// One code a second and address is the limit of the service.
	await expect
		.poll(async () => (await client.auth.signInWithOtp({ email: KARI })).error, { timeout: 5000, interval: 300 })
		.toBeNull();
	const mail = (await mails(embedded)).find(({ to }) => to === KARI);
	return mail?.code ?? '';
}

async function worker(embedded: Embedded): Promise<SupabaseClient> {
	const client = phone(embedded);
	const token = await codeFor(embedded, client);
	const { error } = await client.auth.verifyOtp({ email: KARI, token, type: 'email' });
	expect(error).toBeNull();
	return client;
}

const mails = async (embedded: Embedded): Promise<Mail[]> => JSON.parse((await get(embedded, '/mailbox.json')).body);

interface Answer {
	status: number;
	headers: IncomingHttpHeaders;
	body: string;
}

const get = (embedded: Embedded, path: string, headers: Record<string, string> = {}): Promise<Answer> =>
	ask(embedded, { method: 'GET', path, headers });

const post = (
	embedded: Embedded,
	path: string,
	body: object,
	headers: Record<string, string> = { apikey: PUBLISHABLE_KEY }
) =>
	ask(
		embedded,
		{ method: 'POST', path, headers: { 'content-type': 'application/json', ...headers } },
		JSON.stringify(body)
	);

/** Not fetch, which sets the Host header and tidies up paths itself. */
function ask(embedded: Embedded, options: object, body = ''): Promise<Answer> {
	return new Promise((resolve, reject) => {
		const asked = request({ host: '127.0.0.1', port: portOf(embedded), ...hostOf(embedded, options) }, (response) => {
			let text = '';
			response.on('data', (chunk) => (text += String(chunk)));
			response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
		});
		asked.on('error', reject).end(body);
	});
}

function hostOf(embedded: Embedded, options: object & { headers?: Record<string, string> }): object {
	return { ...options, headers: { host: `localhost:${portOf(embedded)}`, ...options.headers } };
}
