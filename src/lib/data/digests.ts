import { digest, sameDigest } from '../core/sync/digest.ts';
import type { PulledAudience } from '../core/sync/protocol.ts';
import { FROM_START, raiseRevision } from './db.ts';
import { keyParts } from './keys.ts';
import type { Vault } from './vault.ts';

/**
 * Compares what is held with the digests of a complete pull. An audience that differs is asked for again from its
 * start; its rows stay on screen until the new ones are here, and the outbox is not touched.
 * @returns how many differed
 */
export async function checkDigests(vault: Vault, audiences: readonly PulledAudience[]): Promise<number> {
	const { db } = vault;
	const keys = await db.records.toCollection().primaryKeys();
	let wrong = 0;
	for (const { id, to, digest: theirs } of audiences) {
		const held = await db.cursors.get(id);
		if (theirs === null || held?.to !== to) continue;
		const records = await db.records.bulkGet(keys.filter((pk) => keyParts(pk).audience === id));
		const rows = records.flatMap(
			(record) => record?.ids.map((row, i) => ({ id: row, ver: record.vers[i] ?? 0 })) ?? []
		);
		if (sameDigest(digest(rows), theirs)) continue;
		wrong += await forget(vault, id, to);
	}
	return wrong;
}

/** Not when another tab has pulled meanwhile: the digest is not about what is held now. */
async function forget({ db }: Vault, id: string, to: number): Promise<number> {
	return db.transaction('rw', [db.cursors, db.rev], async () => {
		const held = await db.cursors.get(id);
		if (held?.to !== to) return 0;
		await db.cursors.put({ ...held, to: FROM_START });
		await raiseRevision(db);
		return 1;
	});
}
