import type { BadDay } from '../../core/bad-day/types.ts';
import type { Pending } from '../../core/sync/apply.ts';
import { LiveQuery } from '../live.svelte.ts';
import { query } from '../read.ts';
import type { Store } from '../store.ts';

export function badDays(store: Store, enrolmentId: string): LiveQuery<Pending<BadDay>[]> {
	return new LiveQuery(
		store,
		query({ tbl: 'bad_day', enrolment: enrolmentId }, (view) => view.rows)
	);
}
