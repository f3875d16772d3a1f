import { MAX_BATCH, SCHEMA, type Numbered } from '../core/sync/protocol.ts';
import { FILE_WAITS } from './db.ts';
import { queueOf } from './queue.ts';
import type { Vault, Written } from './vault.ts';

export interface Batch {
	client: string;
	mutations: Numbered[];
}

/** The oldest waiting changes after a number, in order, as many as one call takes. */
export async function nextBatch(vault: Vault, after: number): Promise<Batch> {
	const { db } = vault;
	const [client, rows] = await db.transaction('rw', [db.queue, db.outbox], async () => [
		(await queueOf(db)).client,
		await db.outbox.where('seq').above(after).limit(MAX_BATCH).toArray()
	]);
	const mutations = await Promise.all(
		rows.map(async (row) => ({ ...(await vault.open<Written>(row)).mutation, seq: row.seq, v: SCHEMA }))
	);
	if (rows.length > 0) await flush(vault);
	return { client, mutations };
}

/**
 * Makes sure that all written so far survives a power cut before the database sees its numbers: a number given out
 * twice would lose a change. Browsers only promise this for a transaction that asks for it.
 */
async function flush({ db }: Vault): Promise<void> {
	const transaction = db.backendDB().transaction('queue', 'readwrite', { durability: 'strict' });
	transaction.objectStore('queue').put({ id: 'flushed' });
	await new Promise<void>((resolve, reject) => {
		transaction.oncomplete = () => resolve();
		transaction.onabort = () => reject(transaction.error ?? new DOMException('aborted', 'UnknownError'));
	});
}

/** How many changes no pull has confirmed yet, and files that have not been handed over. */
export async function countUnsent(vault: Vault): Promise<number> {
	const { db, unsaved } = vault;
	const changes = await db.outbox.filter((change) => change.audience !== '').toArray();
	const rows = new Set(changes.map(({ row }) => row));
	const files = await db.files.where('seen').equals(FILE_WAITS).primaryKeys();
	return changes.length + files.filter((id) => !rows.has(id)).length + unsaved.length;
}
