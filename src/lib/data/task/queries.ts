import type { Pending } from '../../core/sync/apply.ts';
import type { Task } from '../../core/task/types.ts';
import { LiveQuery } from '../live.svelte.ts';
import { query } from '../read.ts';
import type { Store } from '../store.ts';

/** @param enrolmentId whose; everyone's on this phone when it is left out. */
export function tasks(store: Store, enrolmentId?: string): LiveQuery<Pending<Task>[]> {
	return new LiveQuery(
		store,
		query({ tbl: 'task', enrolment: enrolmentId }, (view) => view.rows)
	);
}

/** Null when it is not (or no longer) here. */
export function task(store: Store, id: string): LiveQuery<Pending<Task> | null> {
	return new LiveQuery(
		store,
		query({ tbl: 'task', id }, (view) => view.rows[0] ?? null)
	);
}
