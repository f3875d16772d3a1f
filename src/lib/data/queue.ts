import type { Mutation, RefusalCode } from '../core/sync/protocol.ts';
import type { Db, OutboxRow, QueueRow } from './db.ts';
import type { Unsaved, Vault } from './vault.ts';

/** Refusals that are no news for a change that may have arrived before under another number. */
export const RESENT: readonly RefusalCode[] = ['used_id'];

/** ... and for one that surely had: the words are in the database's history, or their row was deleted since. */
export const REPLAYED: readonly RefusalCode[] = ['used_id', 'gone', 'wrong_state'];

/** The device's number and the next free seq; kept before it is ever used. To be called inside a transaction. */
export async function queueOf(db: Db): Promise<QueueRow> {
	const held = await db.queue.get('queue');
	if (held !== undefined) return held;
	const first: QueueRow = { id: 'queue', client: crypto.randomUUID(), next: 1 };
	await db.queue.add(first);
	return first;
}

/** Writes changes behind each other into the outbox: number and record in one transaction, so two tabs never share one. */
export async function append(vault: Vault, changes: readonly Unsaved[], fromTray?: number): Promise<void> {
	const { db } = vault;
	const rows = await Promise.all(
		changes.map(async ({ mutation, at, audience }) => ({
			...{ tbl: mutation.tbl, row: mutation.id, audience, alone: isAlone(mutation), quiet: [] },
			...(await vault.seal({ mutation, at }))
		}))
	);
	await vault.commit([db.queue, db.outbox, db.tray], async () => {
		const queue = await queueOf(db);
		await db.outbox.bulkAdd(rows.map((row, i) => ({ ...row, seq: queue.next + i })));
		await db.queue.put({ ...queue, next: queue.next + rows.length });
		if (fromTray !== undefined) await db.tray.delete(fromTray);
	});
}

/** Whether a change makes all that is shown of it. */
export function isAlone({ op }: Mutation): boolean {
	return op === 'put' || op === 'mark_read';
}

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
	await db.queue.put({ id: 'queue', client: crypto.randomUUID(), next: rows.length + 1 });
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
