import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Account } from './account.ts';

/**
 * The outermost folder on the way to `path` that `account` may not enter, or undefined when all of them are open.
 * Only mode bits are read; folders that do not exist yet count as open.
 */
export async function closedFolder(path: string, account: Account): Promise<string | undefined> {
	const parent = dirname(path);
	const above = parent === path ? undefined : await closedFolder(parent, account);
	if (above) return above;
	const found = await stat(path).catch(() => undefined);
	if (!found?.isDirectory()) return undefined;
	return mayEnter(found, account) ? undefined : path;
}

function mayEnter(folder: { mode: number; uid: number; gid: number }, account: Account): boolean {
	if (folder.uid === account.uid) return (folder.mode & 0o100) !== 0;
	if (folder.gid === account.gid) return (folder.mode & 0o010) !== 0;
	return (folder.mode & 0o001) !== 0;
}
