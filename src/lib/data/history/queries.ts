import type { History } from '../../core/history/types.ts';
import type { Revision, Row, TableName } from '../../core/rows.ts';
import { LiveQuery } from '../live.svelte.ts';
import { query } from '../read.ts';
import type { Store } from '../store.ts';

/**
 * What became of one row, oldest first. The database writes these lines: a change made offline has none yet.
 * @param enrolment of the row, where it is known: a worker's phone then reads one person's lines and not everybody's.
 */
export function historyOf(store: Store, tbl: TableName, rowId: string, enrolment?: string): LiveQuery<History[]> {
	return new LiveQuery(
		store,
		query({ tbl: 'history', enrolment }, (view) => linesOf(view.rows, tbl, rowId))
	);
}

/** Earlier words of one row that a later writer replaced without having seen them, oldest first. */
export function earlierWords(store: Store, tbl: TableName, rowId: string, enrolment?: string): LiveQuery<Revision[]> {
	return new LiveQuery(
		store,
		query({ tbl: 'revision', enrolment }, (view) => linesOf(view.rows, tbl, rowId))
	);
}

function linesOf<R extends Row & { tbl: TableName; row_id: string }>(
	rows: readonly R[],
	tbl: TableName,
	rowId: string
): R[] {
	return rows
		.filter((line) => line.tbl === tbl && line.row_id === rowId)
		.sort((a, b) => a.created_at.localeCompare(b.created_at) || a.id.localeCompare(b.id));
}
