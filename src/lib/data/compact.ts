import { intoPages, worthPacking } from '../core/sync/pages.ts';
import { sealRecord } from './apply.ts';
import { raiseRevision, revision, type RecordRow } from './db.ts';
import { keyParts } from './keys.ts';
import type { Vault } from './vault.ts';

/** Packs single rows and worn-down pages into pages, for one table and audience after the other. */
export async function compact(vault: Vault): Promise<void> {
	const groups = new Map<string, { pk: string; count: number }[]>();
	for (const pk of await vault.db.records.toCollection().primaryKeys()) {
		const { tbl, audience, count } = keyParts(pk);
		const name = `${tbl}/${audience}`;
		const group = groups.get(name);
		if (group === undefined) groups.set(name, [{ pk, count }]);
		else group.push({ pk, count });
	}
	for (const group of groups.values()) {
		const chosen = worthPacking(group).map((record) => record.pk);
		if (chosen.length > 0) await pack(vault, chosen);
	}
}

async function pack(vault: Vault, pks: string[]): Promise<void> {
	const { db } = vault;
	const before = await revision(db);
	const held = (await db.records.bulkGet(pks)).filter((record): record is RecordRow => record !== undefined);
	const rows = await vault.openRecords(held);
	const { tbl, audience } = keyParts(pks[0] ?? '');
	const packed = await Promise.all(intoPages(rows).map((part) => sealRecord(vault, { tbl, audience, rows: part })));
	await vault.commit([db.records, db.rev], async () => {
		if ((await revision(db)) !== before) return;
		await db.records.bulkDelete(held.map((record) => record.pk));
		await db.records.bulkAdd(packed);
		await raiseRevision(db);
	});
}
