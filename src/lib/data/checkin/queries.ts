import type { CheckIn } from '../../core/checkin/types.ts';
import type { Pending } from '../../core/sync/apply.ts';
import { LiveQuery } from '../live.svelte.ts';
import { query } from '../read.ts';
import type { Store } from '../store.ts';

/** What was said of one enrolment's jobs, the latest first. */
export function checkIns(store: Store, enrolmentId: string): LiveQuery<Pending<CheckIn>[]> {
	return new LiveQuery(
		store,
		query({ tbl: 'check_in', enrolment: enrolmentId }, (view) =>
			[...view.rows].sort((a, b) => b.said_on.localeCompare(a.said_on) || b.id.localeCompare(a.id))
		)
	);
}
