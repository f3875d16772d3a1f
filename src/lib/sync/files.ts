import { fileArrived, fileRefused, nextFile } from '../data/attachment/files.ts';
import { observe } from '../data/elapsed.ts';
import type { Vault } from '../data/vault.ts';
import type { Bring, Clock } from './ports.ts';

/**
 * Hands one file over whose row the database has. One at a time, so that words never wait for photos.
 * @returns whether there was one: its author's phone has more to say then, or another file.
 */
export async function sendFile(vault: Vault, bring: Bring, clock: Clock): Promise<boolean> {
	const file = await nextFile(vault);
	if (file === null) return false;
	const taken = await bring(`${file.row.enrolment_id}/${file.row.id}`, file.data);
	if (taken) await fileArrived(vault, file, clock.now());
	else await fileRefused(vault, file, clock.now(), (await observe(vault.db, clock.now())).elapsed);
	return true;
}
