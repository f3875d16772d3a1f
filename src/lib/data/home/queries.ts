import type { Home } from '../../core/home/types.ts';
import type { Pending } from '../../core/sync/apply.ts';
import { LiveQuery } from '../live.svelte.ts';
import { query } from '../read.ts';
import type { Store } from '../store.ts';

/** The sheet of one enrolment; null when this phone may not see it. */
export function home(store: Store, enrolmentId: string): LiveQuery<Pending<Home> | null> {
	return new LiveQuery(
		store,
		query({ tbl: 'home', enrolment: enrolmentId }, (view) => view.rows[0] ?? null)
	);
}
