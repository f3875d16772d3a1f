import type { Change } from '../core/sync/protocol.ts';

/** The columns of `patch` that differ from the row, each with the value the writer saw. */
export function changes<R extends object>(row: R, patch: Partial<R>): Record<string, Change> {
	const before = new Map<string, unknown>(Object.entries(row));
	const cols: Record<string, Change> = {};
	for (const [col, now] of Object.entries(patch)) {
		const was = before.get(col) ?? null;
		if (JSON.stringify(was) !== JSON.stringify(now ?? null)) cols[col] = { was, now: now ?? null };
	}
	return cols;
}
