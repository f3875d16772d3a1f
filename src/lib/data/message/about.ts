import { inOrder } from '../../core/sync/order.ts';
import type { Pending } from '../../core/sync/apply.ts';
import type { Message } from '../../core/message/types.ts';
import { LiveQuery } from '../live.svelte.ts';
import { query } from '../read.ts';
import type { Store } from '../store.ts';

/** As far back as a step is talked about: reading further would cost more than it tells. */
const TALK = 400;

/** The end of a thread, long enough for all that was said about a step; oldest first. */
export function talk(store: Store, audienceId: string): LiveQuery<Pending<Message>[]> {
	const wanted = { tbl: 'message', audience: audienceId, newest: TALK } as const;
	return new LiveQuery(
		store,
		query(wanted, (view) => inOrder(view.rows))
	);
}

/** Null when it is not (or no longer) here. */
export function message(store: Store, id: string): LiveQuery<Pending<Message> | null> {
	return new LiveQuery(
		store,
		query({ tbl: 'message', id }, (view) => view.rows[0] ?? null)
	);
}
