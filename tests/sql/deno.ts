import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const BINARY = join(dirname(createRequire(import.meta.url).resolve('deno/package.json')), 'bin.cjs');
const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export interface Running {
	url: string;
	/** All it has written, on either output. */
	said(): string;
	stop(): Promise<void>;
}

/**
 * An edge function on Deno itself, with no more rights than it needs: this machine's network and the variables named.
 * @param env what the operator and the platform set.
 */
export async function serveOnDeno(entry: string, env: Record<string, string>): Promise<Running> {
	const rights = ['--allow-net=127.0.0.1,localhost', `--allow-env=${NAMES.join(',')}`];
	const child = spawn(process.execPath, [BINARY, 'run', ...OFFLINE, ...rights, join(ROOT, entry)], {
		env: { ...quiet(), ...env, DENO_SERVE_ADDRESS: `tcp:127.0.0.1:0` },
		detached: true
	});
	let said = '';
	const port = await new Promise<string>((resolve, reject) => {
		const hear = (part: Buffer): void => {
			said += part.toString();
			const found = /Listening on \S+:(\d+)/.exec(said)?.[1];
			if (found) resolve(found);
		};
		child.stdout.on('data', hear);
		child.stderr.on('data', hear);
		child.once('exit', () => reject(new Error(said)));
	});
	return {
		url: `http://127.0.0.1:${port}`,
		said: () => said,
		stop: () =>
			new Promise((resolve) => {
				child.once('exit', () => resolve());
				// The program that starts Deno does not pass a signal on.
				process.kill(-(child.pid ?? 0), 'SIGTERM');
			})
	};
}

/** What Deno's own compiler says of a file; empty when nothing. */
export function typesOnDeno(entry: string): Promise<string> {
	return new Promise((resolve) => {
		const child = spawn(process.execPath, [BINARY, 'check', ...OFFLINE, join(ROOT, entry)], { env: quiet() });
		let said = '';
		child.stderr.on('data', (part: Buffer) => (said += part.toString()));
		child.once('exit', (code) => resolve(code === 0 ? '' : said || `exit code ${code}`));
	});
}

const NAMES = [
	'STEGVIS_TRANSLATE_URL',
	'STEGVIS_TRANSLATE_KEY',
	'STEGVIS_APP_ORIGIN',
	'SUPABASE_URL',
	'DENO_SERVE_ADDRESS'
];
const OFFLINE = ['--no-config', '--no-remote', '--no-npm', '--no-lock', '--node-modules-dir=none'];
const quiet = (): Record<string, string> => ({
	PATH: process.env['PATH'] ?? '',
	HOME: process.env['HOME'] ?? '',
	...{ DENO_NO_UPDATE_CHECK: '1', NO_COLOR: '1' }
});
