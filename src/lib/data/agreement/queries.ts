import type { Agreement } from '../../core/agreement/types.ts';
import type { Pending } from '../../core/sync/apply.ts';
import { LiveQuery } from '../live.svelte.ts';
import { query } from '../read.ts';
import type { Store } from '../store.ts';

export function agreements(store: Store, enrolmentId: string): LiveQuery<Pending<Agreement>[]> {
	return new LiveQuery(
		store,
		query({ tbl: 'agreement', enrolment: enrolmentId }, (view) => view.rows)
	);
}
