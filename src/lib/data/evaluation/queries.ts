import type { Evaluation } from '../../core/evaluation/types.ts';
import type { Pending } from '../../core/sync/apply.ts';
import { LiveQuery } from '../live.svelte.ts';
import { query } from '../read.ts';
import type { Store } from '../store.ts';

export function evaluations(store: Store, enrolmentId: string): LiveQuery<Pending<Evaluation>[]> {
	return new LiveQuery(
		store,
		query({ tbl: 'evaluation', enrolment: enrolmentId }, (view) => view.rows)
	);
}
