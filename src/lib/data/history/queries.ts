import type { History } from '../../core/history/types.ts';
import type { TableName } from '../../core/rows.ts';
import { LiveQuery } from '../live.svelte.ts';
import { query } from '../read.ts';
import type { Store } from '../store.ts';

/** What became of one row, oldest first. The database writes these lines: a change made offline has none yet. */
export function historyOf(store: Store, tbl: TableName, rowId: string): LiveQuery<History[]> {
	return new LiveQuery(
		store,
		query({ tbl: 'history' }, (view) =>
			view.rows
				.filter((line) => line.tbl === tbl && line.row_id === rowId)
				.sort((a, b) => a.created_at.localeCompare(b.created_at) || a.id.localeCompare(b.id))
		)
	);
}
