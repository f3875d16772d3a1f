import type { OfficeEntry } from '../../core/office/types.ts';
import type { Pending } from '../../core/sync/apply.ts';
import { LiveQuery } from '../live.svelte.ts';
import { query } from '../read.ts';
import type { Store } from '../store.ts';

/** What this phone's office adds to the catalogue. */
export function officeEntries(store: Store): LiveQuery<Pending<OfficeEntry>[]> {
	return new LiveQuery(
		store,
		query({ tbl: 'office_entry' }, (view) => view.rows)
	);
}
