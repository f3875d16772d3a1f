import type { Attachment } from '../../core/attachment/types.ts';
import { FILE_REFUSED, FILE_WAITS } from '../db.ts';
import { append } from '../queue.ts';
import type { Store } from '../store.ts';
import { storageTrouble } from '../trouble.ts';
import type { Vault } from '../vault.ts';
import { makeRoom } from './room.ts';

/** Milliseconds: looking at a file again within this time is not written down. */
const A_DAY = 24 * 60 * 60 * 1000;

/** The encrypted file where this phone has it, on disk or still in memory. */
export async function fileOf(store: Store, id: string, now: number): Promise<ArrayBuffer | undefined> {
	return store.get(async (vault) => {
		const held = await vault.db.files.get(id);
		const fresh = vault.unsaved.find(({ mutation, file }) => file && mutation.id === id)?.file;
		return async () => {
			if (held && held.seen > FILE_WAITS && now - held.seen > A_DAY) await keepFile(store, id, held.data, now);
			return held?.data ?? fresh;
		};
	});
}

/** Keeps a file that was fetched, if there is room: it can be fetched again. */
export async function keepFile(store: Store, id: string, data: ArrayBuffer, now: number): Promise<void> {
	const vault = await store.vault();
	const { files, records } = vault.db;
	try {
		await vault.commit([files, records], async () => {
			// Its row may have gone meanwhile.
			if ((await records.where('ids').equals(id).count()) > 0) await files.put({ id, seen: now, data });
		});
	} catch (error) {
		if (storageTrouble(error) === 'storage_full') await makeRoom(vault);
	}
}

/** A file that waits for the network, with its row, which the database has by now. */
export interface WaitingFile {
	row: Attachment;
	data: ArrayBuffer;
}

/** The next file to be sent. One whose row still waits itself is not, yet. */
export async function nextFile(vault: Vault): Promise<WaitingFile | null> {
	const { db } = vault;
	const ids = await db.files.where('seen').equals(FILE_WAITS).primaryKeys();
	for (const id of ids) {
		const records = await db.records.where('ids').equals(id).toArray();
		const row = (await vault.openRecords(records)).find((one) => one.id === id) as Attachment | undefined;
		const held = row && (await db.files.get(id));
		if (held) return { row, data: held.data };
	}
	return null;
}

/** It is there: in one transaction it may be thrown away for room from now on, and everybody is told. */
export async function fileArrived(vault: Vault, { row, data }: WaitingFile, now: number): Promise<void> {
	const mutation = {
		...({ op: 'patch', tbl: 'attachment', id: row.id } as const),
		cols: { arrived: { was: false, now: true } }
	};
	const told = row.arrived ? [] : [{ mutation, audience: row.audience_id, at: new Date(now).toISOString() }];
	await append(vault, told, undefined, { id: row.id, seen: now, data });
}

/** It will not be taken: it stays on the phone, and its writer is told why. */
export async function fileRefused(vault: Vault, file: WaitingFile, now: number, since: number): Promise<void> {
	const { id, audience_id: audience, kind } = file.row;
	const mutation = { op: 'put', tbl: 'attachment', id, row: { kind } } as const;
	const sealed = await vault.seal({ mutation, at: new Date(now).toISOString() });
	const { files, tray } = vault.db;
	await vault.commit([files, tray], async () => {
		await files.put({ id, seen: FILE_REFUSED, data: file.data });
		await tray.add({ seq: 0, row: id, audience, code: 'file_refused', reason: 'refused', since, ...sealed });
	});
}

/** What was not taken waits to be sent again, and is no news any more. */
export async function sendAgain(store: Store, id: string): Promise<void> {
	const { db } = await store.vault();
	await db.transaction('rw', [db.files, db.tray], async () => {
		const file = await db.files.get(id);
		if (file) await db.files.put({ ...file, seen: FILE_WAITS });
		await db.tray.filter(({ row, code }) => row === id && code === 'file_refused').delete();
	});
}
