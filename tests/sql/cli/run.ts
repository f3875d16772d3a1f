import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const BINARY = here('../../../node_modules/@supabase/cli-linux-x64/bin/supabase');

/** The Supabase CLI is an optional dependency, for one platform. */
export const HAS_CLI = existsSync(BINARY);

export interface Run {
	code: number;
	out: string;
	err: string;
}

export interface Cli {
	run(...args: string[]): Promise<Run>;
	remove(): Promise<void>;
}

/** The CLI in a folder of its own with a copy of the migrations, since it writes beside them. It reaches no network. */
export async function supabaseCli(): Promise<Cli> {
	const home = await mkdtemp(join(tmpdir(), 'stegvis-cli-'));
	await cp(here('../../../supabase/migrations'), join(home, 'supabase', 'migrations'), { recursive: true });
	const nowhere = 'http://127.0.0.1:9';
	const env = {
		...{ PATH: process.env['PATH'], HOME: home, SUPABASE_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' },
		...{ HTTP_PROXY: nowhere, HTTPS_PROXY: nowhere, NO_PROXY: '127.0.0.1', PGSSLMODE: 'disable' }
	};
	const run = (...args: string[]): Promise<Run> =>
		new Promise((resolve) => {
			const options = { env, cwd: home, timeout: 60_000, maxBuffer: 20_000_000 };
			execFile(BINARY, [...args, '--workdir', home], options, (error, out, err) =>
				resolve({ code: error ? Number(error.code ?? 1) : 0, out, err })
			);
		});
	return { run, remove: () => rm(home, { recursive: true, force: true }) };
}
