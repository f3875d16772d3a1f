import { StartError } from '../start-error.ts';

const AGAIN = 'run `npm start -- --reset` to begin with an empty database';

/**
 * Turns what PostgreSQL wrote before it gave up into one sentence. Its programs exit with 1 for everything, so the
 * text is all there is; the locale is fixed to C so that it is English.
 */
export function explain(output: string, place: { dir: string; port: number; log: string }): StartError {
	if (/no space left on device|disk quota exceeded/i.test(output))
		return new StartError(`The disk is full: PostgreSQL could not write to ${place.dir}.`);
	if (/address already in use|could not bind/i.test(output)) return portTaken(place.port);
	if (/permission denied|could not access/i.test(output))
		return new StartError(`PostgreSQL may not use ${place.dir}: check who owns the folder and its mode.`);
	if (/incompatible with server|not initialized by|database files are incompatible/i.test(output))
		return otherVersion(place.dir, 'another version of PostgreSQL');
	const reason = /(?:FATAL|PANIC|error): +(.*)/i.exec(output)?.[1] ?? 'no reason was given';
	return new StartError(`PostgreSQL gave up (${reason}): see ${place.log}; start again, or ${AGAIN}.`);
}

export const portTaken = (port: number): StartError =>
	new StartError(`Port ${port}, which PostgreSQL needs, is taken by another program: stop that program first.`);

export const otherVersion = (dir: string, from: string): StartError =>
	new StartError(`The data in ${dir} come from ${from}: move that folder away, or ${AGAIN}.`);
