import { sentDays } from '../../core/job/counts.ts';
import type { JobApplication } from '../../core/job/types.ts';
import type { Pending } from '../../core/sync/apply.ts';
import { LiveQuery } from '../live.svelte.ts';
import { query } from '../read.ts';
import type { Store } from '../store.ts';

/** The whole log of one enrolment: what is shared and, on the participant's own phone, what is private. */
export function applications(store: Store, enrolmentId: string): LiveQuery<Pending<JobApplication>[]> {
	return new LiveQuery(
		store,
		query({ tbl: 'job_application', enrolment: enrolmentId }, (view) => view.rows)
	);
}

/** Null when it is not (or no longer) here. */
export function application(store: Store, id: string): LiveQuery<Pending<JobApplication> | null> {
	return new LiveQuery(
		store,
		query({ tbl: 'job_application', id }, (view) => view.rows[0] ?? null)
	);
}

/** The day each entry of one enrolment was sent, by entry id, as far as the database has said it. */
export function daysSent(store: Store, enrolmentId: string): LiveQuery<Map<string, string>> {
	return new LiveQuery(
		store,
		query({ tbl: 'history', enrolment: enrolmentId }, (view) => sentDays(view.rows))
	);
}
