import type { Profile } from '../../core/profile/types.ts';
import type { Pending } from '../../core/sync/apply.ts';
import { LiveQuery } from '../live.svelte.ts';
import { query } from '../read.ts';
import type { Store } from '../store.ts';

/** The rows of one participant's profile that the reader sees, the oldest first; more than one only as `asOne` says. */
export function profiles(store: Store, enrolmentId: string): LiveQuery<Pending<Profile>[]> {
	return new LiveQuery(
		store,
		query({ tbl: 'profile', enrolment: enrolmentId }, (view) => [...view.rows].sort((a, b) => a.id.localeCompare(b.id)))
	);
}
