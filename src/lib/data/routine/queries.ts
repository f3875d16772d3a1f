import type { Tick } from '../../core/routine/types.ts';
import type { Pending } from '../../core/sync/apply.ts';
import { LiveQuery } from '../live.svelte.ts';
import { query } from '../read.ts';
import type { Store } from '../store.ts';

export function ticks(store: Store, enrolmentId: string): LiveQuery<Pending<Tick>[]> {
	return new LiveQuery(
		store,
		query({ tbl: 'tick', enrolment: enrolmentId }, (view) => view.rows)
	);
}
