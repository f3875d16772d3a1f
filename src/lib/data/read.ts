import type { Audience, Me } from '../core/audience/types.ts';
import type { Row, TableName, Tables } from '../core/rows.ts';
import { applyUnsent, type Pending } from '../core/sync/apply.ts';
import type { AudienceRow, Db, Keys, OutboxRow, RecordRow } from './db.ts';
import { keyParts, keyRange, newestKeys } from './keys.ts';
import type { Moment, Query, Read } from './watch.ts';

/** Which rows of a table: one, of one audience, of one enrolment, or all this phone has. */
export interface Wanted<T extends TableName> {
	tbl: T;
	audience?: string;
	enrolment?: string;
	/** One row. */
	id?: string;
	/** Only about this many of each audience, the newest. */
	newest?: number;
}

/** Rows with the phone's own unsent changes on top, and whose phone it is. */
export interface View<T extends TableName> {
	rows: Pending<Tables[T]>[];
	me: Me | null;
	audiences: Audience[];
}

/** The rows wanted, shaped for one screen. `shape` is pure and runs again after every change. */
export function query<T extends TableName, R>(wanted: Wanted<T>, shape: (view: View<T>) => R): Query<R> {
	const { tbl } = wanted;
	const waiting = (outbox: readonly OutboxRow[]): OutboxRow[] => outbox.filter((change) => change.tbl === tbl);
	const read: Read<R> = async (vault, { audiences, outbox, state }) => {
		const mine = waiting(outbox);
		const records = await wantedRecords(vault.db, wanted, audiences, mine);
		return async (fresh) => {
			const { me } = await vault.openState(state);
			const unsent = await vault.openOutbox(mine, fresh);
			const base = (await vault.openRecords(records)) as Tables[T][];
			const here = { person: me?.person_id ?? '', audiences };
			const rows = applyUnsent(tbl, base, unsent, here).filter((row) => matches(row, wanted));
			return shape({ rows, me, audiences });
		};
	};
	return Object.assign(read, { tbl, from: ({ outbox }: Moment) => sources(wanted, waiting(outbox)) });
}

function sources({ tbl, audience }: Wanted<TableName>, waiting: readonly OutboxRow[]): Keys[] {
	// What waits may move a row in from anywhere.
	const [low, high] = keyRange(tbl, waiting.some(({ alone }) => !alone) ? undefined : audience);
	return [
		{ of: 'audiences/' },
		{ of: 'state/' },
		{ of: 'records/', low, high },
		{ of: 'outbox/tbl', low: tbl, high: tbl },
		// One that goes is not told of by its table.
		...waiting.map(({ seq }) => ({ of: 'outbox/', low: seq, high: seq }) as const)
	];
}

async function wantedRecords<T extends TableName>(
	db: Db,
	wanted: Wanted<T>,
	audiences: AudienceRow[],
	outbox: OutboxRow[]
): Promise<RecordRow[]> {
	const found = await baseRecords(db, wanted, audiences);
	// A row that a waiting change touches is needed even when it lies outside what was asked for: it may move in.
	const touched = outbox.filter((change) => !change.alone).map((change) => change.row);
	const more = touched.length === 0 ? [] : await db.records.where('ids').anyOf(touched).distinct().toArray();
	const have = new Set(found.map((record) => record.pk));
	return [...found, ...more.filter((record) => !have.has(record.pk) && keyParts(record.pk).tbl === wanted.tbl)];
}

async function baseRecords<T extends TableName>(
	db: Db,
	wanted: Wanted<T>,
	audiences: AudienceRow[]
): Promise<RecordRow[]> {
	if (wanted.id !== undefined) return db.records.where('ids').equals(wanted.id).toArray();
	if (wanted.newest !== undefined) return newestRecords(db, wanted, wanted.newest);
	const ranges = audiencesWanted(wanted, audiences).map((audience) => keyRange(wanted.tbl, audience));
	if (wanted.audience === undefined && wanted.enrolment === undefined) ranges.splice(0, Infinity, keyRange(wanted.tbl));
	const parts = await Promise.all(ranges.map(([from, to]) => db.records.where('pk').between(from, to).toArray()));
	return parts.flat();
}

function audiencesWanted(wanted: Wanted<TableName>, audiences: AudienceRow[]): string[] {
	if (wanted.audience !== undefined) return [wanted.audience];
	return audiences.filter((audience) => audience.enrolment_id === wanted.enrolment).map((audience) => audience.id);
}

/** Keys first: they say what is inside, so that a long history is not read to show its end. */
async function newestRecords(db: Db, wanted: Wanted<TableName>, newest: number): Promise<RecordRow[]> {
	const [from, to] = keyRange(wanted.tbl, wanted.audience);
	const keys = await db.records.where('pk').between(from, to).primaryKeys();
	const byAudience = new Map<string, string[]>();
	for (const pk of keys) {
		const { audience } = keyParts(pk);
		const held = byAudience.get(audience);
		if (held === undefined) byAudience.set(audience, [pk]);
		else held.push(pk);
	}
	const chosen = [...byAudience.values()].flatMap((held) => newestKeys(held, newest));
	const records = await db.records.bulkGet(chosen);
	return records.filter((record) => record !== undefined);
}

function matches(row: Row, wanted: Wanted<TableName>): boolean {
	if (wanted.id !== undefined && row.id !== wanted.id) return false;
	if (wanted.audience !== undefined && row.audience_id !== wanted.audience) return false;
	return wanted.enrolment === undefined || row.enrolment_id === wanted.enrolment;
}
