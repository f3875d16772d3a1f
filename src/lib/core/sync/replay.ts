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
 * changed by somebody since: sending the old change again would undo that.
 */
export function undone<A extends Acknowledged>(
	sent: readonly A[],
	restored: (id: string) => Restored | undefined
): A[] {
	const created = new Set<string>();
	return sent.filter(({ mutation, ver }) => {
		const row = restored(mutation.id);
		if (mutation.op === 'put') {
			if (row === undefined) created.add(mutation.id);
			return row === undefined;
		}
		if (mutation.op === 'mark_read' || mutation.op === 'opened') return true;
		if (row === undefined) return created.has(mutation.id);
		return (row.ver ?? 0) <= ver && !holds(mutation, row);
	});
}

/** Whether the restored database has this acknowledged change, so that it counts as acknowledged there too. */
export function stands(mutation: Mutation, row: Restored | undefined): boolean {
	if (mutation.op === 'mark_read' || mutation.op === 'opened') return false;
	if (mutation.op === 'delete') return row === undefined;
	return row !== undefined && (mutation.op === 'put' || holds(mutation, row));
}

/** Whether the row already is as the change wanted it. */
function holds(mutation: Exclude<Mutation, { op: 'put' | 'mark_read' | 'opened' }>, row: Restored): boolean {
	if (mutation.op === 'delete') return false;
	if (mutation.op === 'move' && row['audience_id'] !== mutation.to) return false;
	return Object.entries(mutation.cols ?? {}).every(
		([col, { now }]) => JSON.stringify(row[col] ?? null) === JSON.stringify(now ?? null)
	);
}
