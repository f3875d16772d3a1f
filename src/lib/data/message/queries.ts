import { inOrder } from '../../core/sync/order.ts';
import type { Pending } from '../../core/sync/apply.ts';
import type { Message, ReadMarker } from '../../core/message/types.ts';
import { LiveQuery } from '../live.svelte.ts';
import { query } from '../read.ts';
import type { Store } from '../store.ts';

/** Rows of history fetched from disk for one page of a thread. */
const PAGE = 50;

/** Enough for a list and for seeing who waits for whom. */
const NEWEST = 8;

/** The end of a thread, oldest first: about 50 messages a page, and all that wait for the network. */
export function thread(store: Store, audienceId: string, pages: number): LiveQuery<Pending<Message>[]> {
	const wanted = { tbl: 'message', audience: audienceId, newest: pages * PAGE } as const;
	return new LiveQuery(
		store,
		query(wanted, (view) => inOrder(view.rows))
	);
}

export interface ThreadEnd {
	audience_id: string;
	/** The newest few, oldest first. */
	messages: Pending<Message>[];
}

/** The newest few messages of every thread that has any. */
export function lastMessages(store: Store): LiveQuery<ThreadEnd[]> {
	return new LiveQuery(
		store,
		query({ tbl: 'message', newest: NEWEST }, (view) => threadEnds(view.rows))
	);
}

function threadEnds(rows: Pending<Message>[]): ThreadEnd[] {
	const threads = new Map<string, Pending<Message>[]>();
	for (const row of inOrder(rows)) {
		const messages = threads.get(row.audience_id);
		if (messages === undefined) threads.set(row.audience_id, [row]);
		else messages.push(row);
	}
	return [...threads].map(([audience_id, messages]) => ({ audience_id, messages: messages.slice(-NEWEST) }));
}

/** How far each person has read each thread of an enrolment, or of all here, as far as they share it. */
export function readMarkers(store: Store, enrolmentId?: string): LiveQuery<Pending<ReadMarker>[]> {
	return new LiveQuery(
		store,
		query({ tbl: 'read_marker', enrolment: enrolmentId }, (view) => view.rows)
	);
}
