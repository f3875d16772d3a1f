import type { Problem } from '../../core/problem/types.ts';
import type { Pending } from '../../core/sync/apply.ts';
import { LiveQuery } from '../live.svelte.ts';
import { query } from '../read.ts';
import type { Store } from '../store.ts';

/** @param enrolmentId whose; everyone's on this phone when it is left out. */
export function problems(store: Store, enrolmentId?: string): LiveQuery<Pending<Problem>[]> {
	return new LiveQuery(
		store,
		query({ tbl: 'problem', enrolment: enrolmentId }, (view) => view.rows)
	);
}
