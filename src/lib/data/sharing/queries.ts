import type { Share } from '../../core/sharing/types.ts';
import type { Pending } from '../../core/sync/apply.ts';
import { LiveQuery } from '../live.svelte.ts';
import { query } from '../read.ts';
import type { Store } from '../store.ts';

export function shares(store: Store, enrolmentId: string): LiveQuery<Pending<Share>[]> {
	return new LiveQuery(
		store,
		query({ tbl: 'share', enrolment: enrolmentId }, (view) => view.rows)
	);
}
