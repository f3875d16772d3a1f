import { inOrder } from '../../core/sync/order.ts';
import type { Pending } from '../../core/sync/apply.ts';
import type { Message, ReadMarker } from '../../core/message/types.ts';
import { LiveQuery } from '../live.svelte.ts';
import { query } from '../read.ts';
import type { Store } from '../store.ts';

/** Messages of a thread that are drawn at first, and again as many for each page: five screens of a phone, and quick to draw. */
export const PAGE = 30;

/** Enough for a list and for seeing who waits for whom. */
const NEWEST = 8;

/** The end of a thread, oldest first. What waits for the network is the newest. */
export function thread(store: Store, audienceId: string, pages: number): LiveQuery<Pending<Message>[]> {
	const newest = pages * PAGE;
	return new LiveQuery(
		store,
		query({ tbl: 'message', audience: audienceId, newest }, (view) => inOrder(view.rows).slice(-newest))
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
