import type { ContactEntry, EmployerContact } from '../../core/employer/types.ts';
import type { Pending } from '../../core/sync/apply.ts';
import { LiveQuery } from '../live.svelte.ts';
import { query } from '../read.ts';
import type { Store } from '../store.ts';

export function employers(store: Store, enrolmentId: string): LiveQuery<Pending<EmployerContact>[]> {
	return new LiveQuery(
		store,
		query({ tbl: 'employer_contact', enrolment: enrolmentId }, (view) => view.rows)
	);
}

/** What was done at all employers of one enrolment. */
export function contactEntries(store: Store, enrolmentId: string): LiveQuery<Pending<ContactEntry>[]> {
	return new LiveQuery(
		store,
		query({ tbl: 'contact_entry', enrolment: enrolmentId }, (view) => view.rows)
	);
}
