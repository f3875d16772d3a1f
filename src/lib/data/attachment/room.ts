import { FILE_WAITS } from '../db.ts';
import type { Vault } from '../vault.ts';

/** How many files go at once when there is no room. */
const SOME = 20;

/** Lets go of what was looked at longest ago. Never of what has not been sent. */
export async function makeRoom({ db }: Vault): Promise<void> {
	await db.files.where('seen').above(FILE_WAITS).limit(SOME).delete();
}

/** Files whose row is neither here nor waiting nor in the tray: it was deleted, or its audience wiped. Their keys are gone. */
export async function dropLostFiles({ db }: Vault): Promise<void> {
	if ((await db.files.count()) === 0) return;
	await db.transaction('rw', [db.files, db.records, db.outbox, db.tray], async () => {
		const ids = await db.files.toCollection().primaryKeys();
		const rows = [...(await db.outbox.toArray()), ...(await db.tray.toArray())].map(({ row }) => row);
		const held = await db.records.where('ids').anyOf(ids).keys();
		const known = new Set<unknown>([...rows, ...held]);
		await db.files.bulkDelete(ids.filter((id) => !known.has(id)));
	});
}
