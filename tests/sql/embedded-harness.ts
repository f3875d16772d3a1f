import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded, type Embedded, type EmbeddedOptions } from '../../supabase/local/embedded.ts';
import { PUBLISHABLE_KEY } from '../../supabase/local/jwt.ts';
import { withClient } from '../../supabase/local/prepare-database.ts';

/** A temporary folder with a build to serve and room for the data of several servers. */
export interface Workspace {
	root: string;
	buildDir: string;
	/** Starts a server on free ports whose data are in the folder `name`. */
	start(name: string, options?: Partial<EmbeddedOptions>): Promise<Embedded>;
	remove(): Promise<void>;
}

export async function workspace(): Promise<Workspace> {
	const root = await mkdtemp(join(tmpdir(), 'stegvis-embedded-'));
	// As root the server runs as another user, who must be able to enter.
	await chmod(root, 0o755);
	const buildDir = await aBuild(root);
	const defaults = { port: 0, pgPort: 0, demo: false, buildDir, throwAway: true };
	return {
		...{ root, buildDir },
		start: (name, options = {}) => startEmbedded({ ...defaults, dataDir: join(root, name), ...options }),
		remove: () => rm(root, { recursive: true, force: true })
	};
}

/** As little of a build as the server looks at. */
async function aBuild(root: string): Promise<string> {
	const dir = join(root, 'build');
	await mkdir(join(dir, '_app/immutable'), { recursive: true });
	await writeFile(
		join(dir, '200.html'),
		'<!doctype html><script src="/boot.js"></script>the shell<script>start()</script>'
	);
	await writeFile(join(dir, 'service-worker.js'), '');
	await writeFile(join(dir, '_app/immutable/a.js'), 'export {}');
	await writeFile(join(dir, '_app/immutable/a.js.br'), 'not really brotli');
	return dir;
}

export const portOf = (embedded: Embedded): string => new URL(embedded.url).port;

/** Runs SQL as `postgres`. */
export const sql = async (embedded: Embedded, text: string): Promise<unknown[]> =>
	(await withClient(embedded.pgUrl, (client) => client.query(text))).rows;

export interface Answer {
	status: number;
	headers: IncomingHttpHeaders;
	body: string;
}

export const get = (embedded: Embedded, path: string, headers: Record<string, string> = {}): Promise<Answer> =>
	ask(embedded, { method: 'GET', path, headers });

export const post = (
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
