import { chmod, mkdtemp, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MEMORY = '/dev/shm';

/** Bytes; all databases of a run held 250 MiB at most. */
const ENOUGH = 1024 ** 3;

/**
 * A new folder for a database that goes with the tests. In memory where there is room: a database is 800 files, and ext4
 * takes 250 ms to make them while it has just deleted others, 45 ms otherwise.
 */
export async function scratchFolder(prefix: string): Promise<string> {
	const room = await statfs(MEMORY).catch(() => undefined);
	const place = room !== undefined && room.bavail * room.bsize > ENOUGH ? MEMORY : tmpdir();
	const folder = await mkdtemp(join(place, prefix));
	// As root the server runs as another user, who must be able to enter.
	await chmod(folder, 0o755);
	return folder;
}
