import { version } from 'uuid';
import { latest } from '../core/sync/ids.ts';
import type { Mutation } from '../core/sync/protocol.ts';
import { FILE_WAITS, type Db, type FileRow, type QueueRow } from './db.ts';
import { sealDraft } from './draft-row.ts';
import type { Unsaved, Vault } from './vault.ts';

/** The device's number and the next free seq; kept before it is ever used. To be called inside a transaction. */
export async function queueOf(db: Db): Promise<QueueRow> {
	const held = await db.queue.get('queue');
	if (held !== undefined) return held;
	const first: QueueRow = { id: 'queue', client: crypto.randomUUID(), next: 1 };
	await db.queue.add(first);
	return first;
}

/**
 * Writes changes behind each other into the outbox: number and record in one transaction, so two tabs never share one.
 * Files come with them, and their words leave the draft in it too: an app that is killed has them to be sent or to be written on, never both.
 */
export async function append(
	vault: Vault,
	changes: readonly Unsaved[],
	fromTray?: number,
	...files: FileRow[]
): Promise<void> {
	const { db } = vault;
	const rows = await Promise.all(
		changes.map(async ({ mutation, at, audience }) => ({
			...{ tbl: mutation.tbl, row: mutation.id, audience, alone: isAlone(mutation), quiet: [] },
			...(await vault.seal({ mutation, at }))
		}))
	);
	const made = changes.flatMap(({ mutation: { op, id } }) => (op === 'put' && version(id) === 7 ? [id] : []));
	for (const { mutation, file } of changes) if (file) files.push({ id: mutation.id, seen: FILE_WAITS, data: file });
	const drafts = await Promise.all(changes.flatMap(({ spent }) => (spent ? [sealDraft(vault, spent)] : [])));
	await vault.commit([db.queue, db.outbox, db.tray, db.drafts, db.files], async () => {
		const queue = await queueOf(db);
		await db.outbox.bulkAdd(rows.map((row, i) => ({ ...row, seq: queue.next + i })));
		await db.queue.put({ ...queue, next: queue.next + rows.length, lastId: latest([queue.lastId, ...made]) });
		if (fromTray !== undefined) await db.tray.delete(fromTray);
		for (const put of drafts) await put();
		await db.files.bulkPut(files);
	});
}

/** Whether a change makes all that is shown of it. */
export function isAlone({ op }: Mutation): boolean {
	return op === 'put' || op === 'mark_read' || op === 'opened';
}
