import type { Rating } from '../../core/rating/types.ts';
import type { Pending } from '../../core/sync/apply.ts';
import { LiveQuery } from '../live.svelte.ts';
import { query } from '../read.ts';
import type { Store } from '../store.ts';

export function ratings(store: Store, enrolmentId: string): LiveQuery<Pending<Rating>[]> {
	return new LiveQuery(
		store,
		query({ tbl: 'rating', enrolment: enrolmentId }, (view) => view.rows)
	);
}
