import type { Appointment } from '../../core/appointment/types.ts';
import type { Pending } from '../../core/sync/apply.ts';
import { LiveQuery } from '../live.svelte.ts';
import { query } from '../read.ts';
import type { Store } from '../store.ts';

/** All appointments of one enrolment, or of all here, also earlier and cancelled ones, in no order. */
export function appointments(store: Store, enrolmentId?: string): LiveQuery<Pending<Appointment>[]> {
	return new LiveQuery(
		store,
		query({ tbl: 'appointment', enrolment: enrolmentId }, (view) => view.rows)
	);
}

/** Null when it is not (or no longer) here. */
export function appointment(store: Store, id: string): LiveQuery<Pending<Appointment> | null> {
	return new LiveQuery(
		store,
		query({ tbl: 'appointment', id }, (view) => view.rows[0] ?? null)
	);
}
