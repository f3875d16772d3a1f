import type { Row } from '../core/rows.ts';
import { intoPages } from '../core/sync/pages.ts';
import type { PulledAudience } from '../core/sync/protocol.ts';
import type { RecordRow } from './db.ts';
import { keyParts, recordKey } from './keys.ts';
import type { Vault } from './vault.ts';

/** What to write to bring the rows to the pulled state, prepared and encrypted before the transaction. */
export interface RowPlan {
	remove: string[];
	add: RecordRow[];
	/** Ids of the rows that go with a wiped audience. */
	wiped: string[];
}

/**
 * @param audiences news, in the order of the pages they came in
 * @param replaced audiences whose held rows go before the news is added
 * @param wiped audiences whose rows go
 */
export async function planRows(
	vault: Vault,
	audiences: readonly PulledAudience[],
	replaced: ReadonlySet<string>,
	wiped: ReadonlySet<string>
): Promise<RowPlan> {
	const { rows, gone } = collect(audiences);
	const keys = replaced.size + wiped.size > 0 ? await vault.db.records.toCollection().primaryKeys() : [];
	const remove = new Set(keys.filter((pk) => replaced.has(keyParts(pk).audience) || wiped.has(keyParts(pk).audience)));
	const add = intoRecords([...rows.values()]);

	// At the start of a first pull, and after a restore, nothing stays that could hold one of the rows.
	const isReplaced = replaced.size > 0 && remove.size === keys.length;
	for (const record of isReplaced ? [] : await holding(vault, [...rows.keys(), ...gone])) {
		if (remove.has(record.pk)) continue;
		const { audience } = keyParts(record.pk);
		const held = await vault.openRecords([record]);
		// A row lives in one record: news of it, also in another audience, takes it out of where it was.
		const kept = held.filter((row) => !rows.has(row.id) && !gone.has(`${audience}/${row.id}`));
		if (kept.length === held.length) continue;
		remove.add(record.pk);
		if (kept.length > 0) add.push({ tbl: keyParts(record.pk).tbl, audience, rows: kept });
	}
	const lost = keys.filter((pk) => wiped.has(keyParts(pk).audience));
	return {
		remove: [...remove],
		add: await Promise.all(add.map((part) => sealRecord(vault, part))),
		wiped: await idsOf(vault, lost)
	};
}

interface Placed {
	tbl: PulledAudience['rows'][number]['tbl'];
	row: Row;
}

/** The last word of each row over all pages of one pull. */
function collect(audiences: readonly PulledAudience[]): { rows: Map<string, Placed>; gone: Set<string> } {
	const rows = new Map<string, Placed>();
	const gone = new Set<string>();
	for (const audience of audiences) {
		for (const { id } of audience.gone) {
			gone.add(`${audience.id}/${id}`);
			if (rows.get(id)?.row.audience_id === audience.id) rows.delete(id);
		}
		for (const { tbl, ver, row } of audience.rows) {
			gone.delete(`${audience.id}/${row.id}`);
			const whole: unknown = { ...row, audience_id: audience.id, ver };
			rows.set(row.id, { tbl, row: whole as Row });
		}
	}
	return { rows, gone };
}

interface Part {
	tbl: Placed['tbl'];
	audience: string;
	rows: Row[];
}

function intoRecords(placed: readonly Placed[]): Part[] {
	const groups = new Map<string, Part>();
	for (const { tbl, row } of placed) {
		const name = `${tbl}/${row.audience_id}`;
		const group = groups.get(name) ?? { tbl, audience: row.audience_id, rows: [] };
		group.rows.push(row);
		groups.set(name, group);
	}
	return [...groups.values()].flatMap((group) => intoPages(group.rows).map((rows) => ({ ...group, rows })));
}

export async function sealRecord(vault: Vault, { tbl, audience, rows }: Part): Promise<RecordRow> {
	const vers = rows.map((row) => row.ver ?? 0);
	const pk = recordKey(tbl, audience, Math.max(...vers), rows.length);
	return { pk, ids: rows.map((row) => row.id), vers, ...(await vault.seal(rows)) };
}

/**
 * All ids are asked for at once. A cursor goes from one to the next: a second for a page of a first pull once much is held
 * (measured: 100,000 rows took minutes so, and take 50 seconds now).
 */
async function holding({ db }: Vault, idsOrPlaces: readonly string[]): Promise<RecordRow[]> {
	const ids = new Set(idsOrPlaces.map((place) => place.slice(place.indexOf('/') + 1)));
	if (ids.size === 0) return [];
	return db.transaction('r', db.records, async () => {
		const found = await Promise.all([...ids].map((id) => db.records.where('ids').equals(id).primaryKeys()));
		const records = await db.records.bulkGet([...new Set(found.flat())]);
		return records.filter((record) => record !== undefined);
	});
}

async function idsOf(vault: Vault, pks: readonly string[]): Promise<string[]> {
	const records = await vault.db.records.bulkGet([...pks]);
	return records.flatMap((record) => record?.ids ?? []);
}
