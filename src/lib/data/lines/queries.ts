import type { Tables } from '../../core/rows.ts';
import type { Pending } from '../../core/sync/apply.ts';
import { LiveQuery } from '../live.svelte.ts';
import { query } from '../read.ts';
import type { Store } from '../store.ts';

/** What is written line by line, each with a name of its own. */
export type LineTable = 'defect' | 'money_line' | 'service_contact';

/** In the order they were written. */
export function lines<T extends LineTable>(store: Store, tbl: T, enrolmentId: string): LiveQuery<Pending<Tables[T]>[]> {
	return new LiveQuery(
		store,
		query({ tbl, enrolment: enrolmentId }, (view) => view.rows)
	);
}
