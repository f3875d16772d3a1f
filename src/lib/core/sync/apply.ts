import type { Audience } from '../audience/types.ts';
import type { TableName, Tables } from '../rows.ts';
import { FILLED_IN } from './created.ts';
import type { Mutation } from './protocol.ts';

/** A row as this phone shows it; `pending` while a change of it waits for the network. */
export type Pending<T> = T & { pending: boolean };

/** A change this phone made that no pull has confirmed yet. */
export interface Unsent {
	/** Order on this phone. */
	seq: number;
	mutation: Mutation;
	/** The phone's clock when it was made, ISO 8601; shown, never used for order. */
	at: string;
}

/** What a shown row needs to know of the phone it is on. */
export interface Here {
	/** Person id of the phone's owner, '' before joining is complete. */
	person: string;
	audiences: readonly Audience[];
}

/**
 * The rows of one table with the phone's own unconfirmed changes on top, in the order they were made.
 * A change that meets no row (deleted meanwhile) shows nothing; the database decides and the tray keeps the words.
 */
export function applyUnsent<T extends TableName>(
	tbl: T,
	base: readonly Tables[T][],
	unsent: readonly Unsent[],
	here: Here
): Pending<Tables[T]>[] {
	const rows = new Map<string, Pending<Tables[T]>>();
	for (const row of base) rows.set(row.id, settled(tbl, row));
	for (const change of unsent) {
		if (change.mutation.tbl === tbl) applyOne(rows, change, here);
	}
	return [...rows.values()];
}

/** A row of the database with nothing waiting. Made once: what stays the same object is not drawn again. */
function settled<R extends object>(tbl: TableName, row: R): Pending<R> {
	const made = SETTLED.get(row) ?? { ...FILLED_IN[tbl], ...row, pending: false };
	SETTLED.set(row, made);
	return made as Pending<R>;
}

const SETTLED = new WeakMap<object, object>();

function applyOne<R extends Tables[TableName]>(rows: Map<string, Pending<R>>, change: Unsent, here: Here): void {
	const { mutation } = change;
	const held = rows.get(mutation.id);
	switch (mutation.op) {
		case 'put':
			if (held === undefined) rows.set(mutation.id, created(change, mutation.row, here));
			return;
		case 'patch':
			if (held !== undefined) rows.set(mutation.id, changed(held, newValues(mutation.cols)));
			return;
		case 'delete':
			rows.delete(mutation.id);
			return;
		case 'move':
			if (held !== undefined)
				rows.set(mutation.id, changed(held, { ...newValues(mutation.cols), audience_id: mutation.to }));
			return;
		case 'opened':
			return;
		case 'mark_read':
			markRead(rows, change, mutation.up_to, here);
	}
}

function created<R>(change: Unsent, row: Record<string, unknown>, here: Here): Pending<R> {
	const own = {
		id: change.mutation.id,
		created_by: here.person,
		created_at: change.at,
		updated_at: change.at,
		ver: null
	};
	// Typed where it was made; on disk and on the wire a row is a plain record.
	const whole: unknown = { ...FILLED_IN[change.mutation.tbl], ...row, ...own, pending: true };
	return whole as Pending<R>;
}

function changed<R>(row: Pending<R>, cols: object): Pending<R> {
	return { ...row, ...cols, pending: true };
}

function newValues(cols: Record<string, { now: unknown }> = {}): Record<string, unknown> {
	return Object.fromEntries(Object.entries(cols).map(([col, change]) => [col, change.now]));
}

/** A reading position never moves backwards, as in the database. */
function markRead<R>(rows: Map<string, Pending<R>>, change: Unsent, upTo: number, here: Here): void {
	const thread = change.mutation.id;
	for (const [id, row] of rows) {
		const marker = row as unknown as Tables['read_marker'];
		if (marker.thread_id !== thread || marker.person_id !== here.person) continue;
		if (marker.up_to < upTo) rows.set(id, changed(row, { up_to: upTo, read_at: change.at }));
		return;
	}
	const enrolment_id = here.audiences.find((audience) => audience.id === thread)?.enrolment_id ?? '';
	const marker = {
		enrolment_id,
		audience_id: thread,
		person_id: here.person,
		thread_id: thread,
		up_to: upTo,
		read_at: change.at
	};
	rows.set(thread, created(change, marker, here));
}
