import type { Goal } from '../../core/goal/types.ts';
import type { Pending } from '../../core/sync/apply.ts';
import { LiveQuery } from '../live.svelte.ts';
import { query } from '../read.ts';
import type { Store } from '../store.ts';

/** @param enrolmentId whose; everyone's on this phone when it is left out. */
export function goals(store: Store, enrolmentId?: string): LiveQuery<Pending<Goal>[]> {
	return new LiveQuery(
		store,
		query({ tbl: 'goal', enrolment: enrolmentId }, (view) => view.rows)
	);
}

/** Null when it is not (or no longer) here. */
export function goal(store: Store, id: string): LiveQuery<Pending<Goal> | null> {
	return new LiveQuery(
		store,
		query({ tbl: 'goal', id }, (view) => view.rows[0] ?? null)
	);
}
