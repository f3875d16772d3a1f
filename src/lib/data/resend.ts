import type { PulledAudience } from '../core/sync/protocol.ts';
import { undone, type Restored } from '../core/sync/replay.ts';
import { raiseRevision, type SentRow } from './db.ts';
import { isAlone } from './queue.ts';
import { REPLAYED, restartQueue, type Queued } from './requeue.ts';
import type { Vault, Written } from './vault.ts';

/** The acknowledged changes that a restored database does not have. */
export async function sendAgain(vault: Vault, audiences: readonly PulledAudience[]): Promise<Queued[]> {
	const rows = new Map<string, Restored>();
	for (const audience of audiences) {
		for (const { ver, row } of audience.rows) rows.set(row.id, { ...row, ver, audience_id: audience.id });
	}
	return lost(vault, await vault.db.sent.toArray(), (id) => rows.get(id));
}

/** Starts a new log when the database has lost the place in the old one: all that waits, and what it no longer has. */
export async function restart(vault: Vault): Promise<void> {
	const { db } = vault;
	const sent = await db.sent.toArray();
	const records = await db.records
		.where('ids')
		.anyOf(sent.map((change) => change.row))
		.distinct()
		.toArray();
	const held = new Map((await vault.openRecords(records)).map((row) => [row.id, { ...row }]));
	const again = await lost(vault, sent, (id) => held.get(id));
	await vault.commit([db.sent, db.outbox, db.queue, db.rev], async () => {
		// A pull that was asked for under the old number must not be written any more.
		await raiseRevision(db);
		await db.sent.clear();
		await restartQueue(db, again);
	});
}

async function lost(
	vault: Vault,
	sent: readonly SentRow[],
	restored: (id: string) => Restored | undefined
): Promise<Queued[]> {
	const opened = await Promise.all(
		sent.map(async (row) => ({ row, ver: row.ver, mutation: (await vault.open<Written>(row)).mutation }))
	);
	return undone(opened, restored).map(({ mutation, row: { tbl, row, audience, iv, data } }) => ({
		...{ tbl, row, audience, alone: isAlone(mutation), quiet: REPLAYED },
		...{ iv, data }
	}));
}
