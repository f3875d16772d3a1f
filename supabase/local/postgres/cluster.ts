import { spawn } from 'node:child_process';
import { chown, mkdir, mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Account } from './account.ts';
import { explain, otherVersion } from './explain.ts';

const MAJOR = '17';

/** The superuser, named as in production, where migrations may not use it either. */
export const SUPERUSER = 'supabase_admin';
export const PASSWORD = 'postgres';

export interface ClusterPlace {
	/** Folder of the database files. */
	dir: string;
	initdb: string;
	account: Account | undefined;
	/** Skips flushing to disk: for tests whose data may vanish. */
	throwAway: boolean;
}

/**
 * Makes the database files when there are none. They appear under their final name in one step, so that a start that
 * is interrupted half-way is simply done again.
 * @throws StartError for a full disk, a closed folder or files of another PostgreSQL version.
 */
export async function ensureCluster(place: ClusterPlace): Promise<void> {
	const present = await readdir(place.dir).catch((error: NodeJS.ErrnoException) => {
		if (error.code === 'ENOENT') return [];
		throw error;
	});
	if (present.length > 0) return checkVersion(place.dir);
	const fresh = `${place.dir}.new`;
	await rm(fresh, { recursive: true, force: true });
	await mkdir(fresh, { recursive: true });
	if (place.account) await chown(fresh, place.account.uid, place.account.gid);
	try {
		await initdb(place, fresh);
	} catch (error) {
		await rm(fresh, { recursive: true, force: true });
		throw error;
	}
	await rm(place.dir, { recursive: true, force: true });
	await rename(fresh, place.dir);
}

async function checkVersion(dir: string): Promise<void> {
	const version = (await readFile(join(dir, 'PG_VERSION'), 'utf8').catch(() => '')).trim();
	if (version !== MAJOR) throw otherVersion(dir, version ? `PostgreSQL ${version}` : 'something else than PostgreSQL');
}

async function initdb(place: ClusterPlace, dir: string): Promise<void> {
	const secret = await mkdtemp(join(tmpdir(), 'stegvis-'));
	try {
		const passwordFile = join(secret, 'password');
		await writeFile(passwordFile, PASSWORD);
		if (place.account) {
			await chown(secret, place.account.uid, place.account.gid);
			await chown(passwordFile, place.account.uid, place.account.gid);
		}
		const { code, output } = await finished(place, [
			...['--pgdata', dir, '--username', SUPERUSER, '--pwfile', passwordFile, '--auth', 'scram-sha-256'],
			// PostgreSQL's own C.UTF-8 sorts alike on every machine and needs no locale installed.
			...['--encoding', 'UTF8', '--locale', 'C', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8'],
			...(place.throwAway ? ['--no-sync'] : [])
		]);
		if (code !== 0) throw explain(output, { dir: place.dir, port: 0, log: 'the text above' });
	} finally {
		await rm(secret, { recursive: true, force: true });
	}
}

function finished(place: ClusterPlace, args: string[]): Promise<{ code: number | null; output: string }> {
	return new Promise((resolve) => {
		const { uid, gid } = place.account ?? {};
		const child = spawn(place.initdb, args, { uid, gid, cwd: '/', env: { ...process.env, LC_ALL: 'C' } });
		let output = '';
		const collect = (chunk: Buffer): void => void (output += chunk.toString());
		child.stdout.on('data', collect);
		child.stderr.on('data', collect);
		child.on('error', (error) => resolve({ code: 1, output: `error: ${error.message}` }));
		child.on('close', (code) => resolve({ code, output }));
	});
}
