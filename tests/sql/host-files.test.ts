import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { cp, mkdir, readdir, writeFile, chmod } from 'node:fs/promises';
import { request } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Embedded } from '../../supabase/local/embedded.ts';
import { appPolicy, COMMON_HEADERS, FOR_EVER, MISSING, NOT_KEPT, scriptHashes } from '../../supabase/local/headers.ts';
import { hostFiles, HTTPS_ONLY } from '../../supabase/local/host-files.ts';
import { PUBLISHABLE_KEY } from '../../supabase/local/jwt.ts';
import { get, portOf, post, workspace, type Workspace } from './embedded-harness.ts';

/** What the files for hosts say is what the embedded server sends; and Caddy and nginx, where they are installed, read them so. */
let place: Workspace;
let embedded: Embedded;
let policy: string;
const children: ChildProcess[] = [];

beforeAll(async () => {
	place = await workspace();
	embedded = await place.start('headers');
	policy = appPolicy(await scriptHashes(place.buildDir), `localhost:${portOf(embedded)}`);
});
afterAll(async () => {
	for (const child of children) child.kill('SIGTERM');
	await embedded.stop();
	await place.remove();
});

/** Every kind of answer of a host that serves the app. */
const KINDS: [kind: string, path: string, status: number, cache: string][] = [
	['first page', '/', 200, NOT_KEPT],
	['page', '/messages/42', 200, NOT_KEPT],
	['service worker', '/service-worker.js', 200, NOT_KEPT],
	['file with a hash', '/_app/immutable/a.js', 200, FOR_EVER],
	['missing file', '/_app/immutable/b.js', 404, MISSING]
];

const lower = (headers: Record<string, string>): Record<string, string> =>
	Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

const expected = (cache: string): Record<string, string> =>
	lower({ ...COMMON_HEADERS, 'Content-Security-Policy': policy, 'Cache-Control': cache });

test.each(KINDS)('the embedded server sends with a %s what the files say', async (_kind, path, status, cache) => {
	const answer = await get(embedded, path);
	expect(answer.status).toBe(status);
	expect(answer.headers).toMatchObject(expected(cache));
});

test('answers of the server itself are not kept anywhere, and carry the common headers', async () => {
	const answers = [
		await get(embedded, '/config.json'),
		await get(embedded, '/mailbox'),
		await get(embedded, '/auth/v1/user', { apikey: PUBLISHABLE_KEY }),
		await get(embedded, '/rest/v1/person'),
		await post(embedded, '/rest/v1/rpc/bind_worker', {}),
		await post(embedded, '/auth/v1/signup', {})
	];
	for (const { headers } of answers)
		expect(headers).toMatchObject(lower({ ...COMMON_HEADERS, 'Cache-Control': 'no-store' }));
});

// The real servers ----------------------------------------------------------------------------------------------------

const installed = (program: string): boolean => {
	try {
		execFileSync(program, [program === 'nginx' ? '-v' : 'version'], { stdio: 'ignore' });
		return true;
	} catch {
		return false;
	}
};

async function freePort(): Promise<number> {
	const server = createServer();
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	await new Promise((resolve) => server.close(resolve));
	return port;
}

/** A folder with the build and the file of one host, changed only in where it listens and where the build is. */
async function folderFor(
	name: 'Caddyfile' | 'nginx.conf',
	change: (text: string, build: string) => string
): Promise<string> {
	const folder = join(place.root, name);
	await mkdir(folder);
	await cp(place.buildDir, join(folder, 'build'), { recursive: true });
	const files = hostFiles(await scriptHashes(place.buildDir), `localhost:${portOf(embedded)}`);
	await writeFile(join(folder, name), change(files[name], join(folder, 'build')));
	for (const path of await readdir(place.root, { recursive: true }))
		if (path.startsWith(name)) await chmod(join(place.root, path), 0o755);
	return folder;
}

function ask(port: number, path: string): Promise<{ status: number; headers: object }> {
	return new Promise((resolve, reject) => {
		request({ host: '127.0.0.1', port, path, headers: { host: `localhost:${port}` } }, (response) => {
			response.resume().on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers }));
		})
			.on('error', reject)
			.end();
	});
}

async function answersAsWeDo(port: number): Promise<void> {
	for (let tries = 100; tries > 0; tries--) {
		if (await ask(port, '/').catch(() => undefined)) break;
		await sleep(50);
	}
	for (const [kind, path, status, cache] of KINDS) {
		const answer = await ask(port, path);
		expect([kind, answer.status]).toEqual([kind, status]);
		expect(answer.headers, kind).toMatchObject({ ...expected(cache), ...lower(HTTPS_ONLY) });
	}
}

test.skipIf(!installed('caddy'))('Caddy, where it is installed, reads its file so', async () => {
	const port = await freePort();
	const folder = await folderFor('Caddyfile', (text) =>
		text.replace(/^.*\{/, `{\n\tadmin off\n}\nhttp://localhost:${port} {`)
	);
	const env = { ...process.env, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
	children.push(
		spawn('caddy', ['run', '--adapter', 'caddyfile', '--config', 'Caddyfile'], { cwd: folder, env, stdio: 'ignore' })
	);
	await answersAsWeDo(port);
});

test.skipIf(!installed('nginx'))('nginx, where it is installed, reads its file so', async () => {
	const port = await freePort();
	const folder = await folderFor('nginx.conf', (text, build) => {
		const server = text.replace('listen 443 ssl', `listen ${port}`).replace('root build', `root ${build}`);
		return `daemon off;\nerror_log stderr;\nevents {}\nhttp {\naccess_log off;\ntypes { text/html html; text/javascript js; }\n${server}}\n`;
	});
	const args = ['-c', join(folder, 'nginx.conf'), '-g', `pid ${join(folder, 'pid')};`];
	children.push(spawn('nginx', args, { stdio: 'ignore' }));
	await answersAsWeDo(port);
});
