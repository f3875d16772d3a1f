import type { Attachment } from '../../core/attachment/types.ts';
import type { Pending } from '../../core/sync/apply.ts';
import { LiveQuery } from '../live.svelte.ts';
import { query } from '../read.ts';
import type { Store } from '../store.ts';

/** Photos of an enrolment, in the order they were taken. */
export function photos(store: Store, enrolmentId: string): LiveQuery<Pending<Attachment>[]> {
	return new LiveQuery(
		store,
		query({ tbl: 'attachment', enrolment: enrolmentId }, ({ rows }) =>
			rows.filter(({ kind }) => kind === 'photo').sort((a, b) => (a.id < b.id ? -1 : 1))
		)
	);
}
