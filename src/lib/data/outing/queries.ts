import type { Outing } from '../../core/outing/types.ts';
import type { Pending } from '../../core/sync/apply.ts';
import { LiveQuery } from '../live.svelte.ts';
import { query } from '../read.ts';
import type { Store } from '../store.ts';

/** The outings of this office's workers, of the last day. */
export function outings(store: Store): LiveQuery<Pending<Outing>[]> {
	return new LiveQuery(
		store,
		query({ tbl: 'outing' }, (view) => view.rows)
	);
}
