import type { RefusalCode } from '../core/sync/protocol.ts';
import type { Db, OutboxRow } from './db.ts';
import type { Vault } from './vault.ts';

/** Refusals that are no news for a change that may have arrived before under another number. */
export const RESENT: readonly RefusalCode[] = ['used_id'];

/** ... and for one that surely had: the words are in the database's history, or their row was deleted since. */
export const REPLAYED: readonly RefusalCode[] = ['used_id', 'gone', 'wrong_state'];

export type Queued = Omit<OutboxRow, 'seq'>;

/**
 * Starts a new log: a new device number, first what has to be sent again, then all that still waits. To be called
 * inside a transaction.
 */
export async function restartQueue(db: Db, again: readonly Queued[]): Promise<void> {
	const waiting = await db.outbox.orderBy('seq').toArray();
	const resent = waiting.map((row) => ({ ...row, quiet: [...new Set([...row.quiet, ...RESENT])] }));
	const rows = [...again, ...resent].map((row, i) => ({ ...row, seq: i + 1 }));
	await db.outbox.clear();
	await db.outbox.bulkAdd(rows);
	const held = await db.queue.get('queue');
	await db.queue.put({ ...held, id: 'queue', client: crypto.randomUUID(), next: rows.length + 1 });
}

const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Takes the place of a withdrawn change, whose number may already be on its way. */
export async function placeholder(vault: Vault, at: string): Promise<Queued> {
	const mutation = { op: 'delete', tbl: 'message', id: NOBODY } as const;
	return {
		tbl: 'message',
		row: NOBODY,
		audience: '',
		alone: true,
		quiet: ['gone', 'forbidden'],
		...(await vault.seal({ mutation, at }))
	};
}
