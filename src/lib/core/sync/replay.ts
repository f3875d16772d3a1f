import type { Mutation } from './protocol.ts';

/** A change the database had acknowledged before it was restored from a backup. */
export interface Acknowledged {
	mutation: Mutation;
	/** The audience's version when it was acknowledged. */
	ver: number;
}

/** A row as the restored database has it. */
export type Restored = Record<string, unknown> & { ver: number | null };

/**
 * Which acknowledged changes the restore has undone. A row that is at a later version than at the acknowledgement was
 * changed by somebody since: sending the old change again would undo that, unless it is of a column nobody has touched.
 * Of a row that is missing, changes are sent all the same: whoever made it may not have sent it again yet, and when
 * nobody ever does, the refusal brings the words back to their writer.
 */
export function undone<A extends Acknowledged>(
	sent: readonly A[],
	restored: (id: string) => Restored | undefined
): A[] {
	const created = new Set<string>();
	const deleted = new Set(sent.flatMap(({ mutation: { op, id } }) => (op === 'delete' ? [id] : [])));
	/** Rows as they will be once all before has been sent again. */
	const after = new Map<string, Restored>();
	return sent.filter(({ mutation, ver }) => {
		const row = after.get(mutation.id) ?? restored(mutation.id);
		if (mutation.op === 'put') {
			if (row === undefined) created.add(mutation.id);
			return row === undefined;
		}
		if (mutation.op === 'mark_read' || mutation.op === 'opened') return true;
		if (row === undefined) return created.has(mutation.id) || (mutation.op === 'patch' && !deleted.has(mutation.id));
		if (holds(mutation, row) || ((row.ver ?? 0) > ver && !isUntouched(mutation, row))) return false;
		if (mutation.op !== 'delete') after.set(mutation.id, changed(row, mutation));
		return true;
	});
}

type Change = Exclude<Mutation, { op: 'put' | 'mark_read' | 'opened' }>;

function changed(row: Restored, mutation: Exclude<Change, { op: 'delete' }>): Restored {
	const values = Object.entries(mutation.cols ?? {}).map(([col, { now }]) => [col, now]);
	const place = mutation.op === 'move' ? { audience_id: mutation.to } : {};
	return { ...row, ...place, ...Object.fromEntries(values) };
}

/** Whether a column of it stands as it stood when the change was made. */
function isUntouched(mutation: Change, row: Restored): boolean {
	if (mutation.op !== 'patch') return false;
	return Object.entries(mutation.cols).some(([col, { was, now }]) => !isSame(was, now) && isSame(row[col], was));
}

/** Whether the restored database has this acknowledged change, so that it counts as acknowledged there too. */
export function stands(mutation: Mutation, row: Restored | undefined): boolean {
	if (mutation.op === 'mark_read' || mutation.op === 'opened') return false;
	if (mutation.op === 'delete') return row === undefined;
	return row !== undefined && (mutation.op === 'put' || holds(mutation, row));
}

/** Whether the row already is as the change wanted it. */
function holds(mutation: Change, row: Restored): boolean {
	if (mutation.op === 'delete') return false;
	if (mutation.op === 'move' && row['audience_id'] !== mutation.to) return false;
	return Object.entries(mutation.cols ?? {}).every(([col, { now }]) => isSame(row[col], now));
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
