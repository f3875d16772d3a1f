import { createHash } from 'node:crypto';
import { cp, mkdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { closedFolder } from './reach.ts';

const SHELTER = '/var/lib/stegvis';

export interface Place {
	dataDir: string;
	binaries: Binaries;
}

/**
 * Root often keeps projects below a folder of mode 0700 (such as /root) that the user `postgres` may not enter. The
 * data, and a copy of the programs, then live in /var/lib/stegvis, in a folder named after where they belong.
 */
export async function reachablePlace(wanted: Place, account: Account, say: (line: string) => void): Promise<Place> {
	const dataClosed = await closedFolder(wanted.dataDir, account);
	const binariesClosed = await closedFolder(dirname(wanted.binaries.postgres), account);
	if (binariesClosed)
		say(`The user ${account.name} may not enter ${binariesClosed}: it gets a copy of PostgreSQL in ${SHELTER}.`);
	if (dataClosed)
		say(`The user ${account.name} may not enter ${dataClosed}: the data are kept in ${shelterOf(wanted.dataDir)}.`);
	return {
		dataDir: dataClosed ? shelterOf(wanted.dataDir) : wanted.dataDir,
		binaries: binariesClosed ? await copied(wanted.binaries) : wanted.binaries
	};
}

/** Where the data of `dataDir` are kept when its own folder is closed to PostgreSQL. */
export const shelterOf = (dataDir: string): string =>
	join(SHELTER, createHash('sha256').update(dataDir).digest('hex').slice(0, 12));

async function copied(binaries: Binaries): Promise<Binaries> {
	const native = dirname(dirname(binaries.postgres));
	const { mtimeMs } = await stat(binaries.postgres);
	const target = join(
		SHELTER,
		`postgresql-17-${createHash('sha256').update(`${native}${mtimeMs}`).digest('hex').slice(0, 12)}`
	);
	const moved = { postgres: join(target, 'bin/postgres'), initdb: join(target, 'bin/initdb') };
	if (await stat(join(target, 'complete')).catch(() => undefined)) return moved;
	await rm(target, { recursive: true, force: true });
	await mkdir(SHELTER, { recursive: true });
	await cp(native, target, { recursive: true, verbatimSymlinks: true });
	await mkdir(join(target, 'complete'));
	return moved;
}
