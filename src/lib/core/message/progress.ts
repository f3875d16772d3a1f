import type { Message, ReadMarker } from './types.ts';

/** How far an own message has come. What was refused is not here but in the tray. */
export type Progress = { state: 'waiting' } | { state: 'sent' } | { state: 'read'; readers: Reader[] };

export interface Reader {
	person_id: string;
	/** When this person last said how far they have read, ISO 8601. */
	at: string;
}

/** @param markers how far others have read, as far as they share it; the writer's own do not count. */
export function progressOf(message: Message & { pending: boolean }, markers: readonly ReadMarker[]): Progress {
	const { ver } = message;
	if (message.pending || ver === null) return { state: 'waiting' };
	const readers = markers
		.filter((marker) => marker.thread_id === message.audience_id && marker.person_id !== message.created_by)
		.filter((marker) => marker.up_to >= ver)
		.map(({ person_id, read_at }) => ({ person_id, at: read_at }))
		.sort((a, b) => a.at.localeCompare(b.at));
	return readers.length > 0 ? { state: 'read', readers } : { state: 'sent' };
}

/** Messages from others that this person has not read yet, in the order given. */
export function unread<T extends Message>(messages: readonly T[], markers: readonly ReadMarker[], me: string): T[] {
	return messages.filter(
		(message) =>
			message.created_by !== me &&
			!markers.some(
				(marker) =>
					marker.person_id === me && marker.thread_id === message.audience_id && marker.up_to >= (message.ver ?? 0)
			)
	);
}

/** Version to mark as read after everything here has been seen; null when there is nothing new to mark. */
export function readUpTo(messages: readonly Message[], markers: readonly ReadMarker[], me: string): number | null {
	const versions = unread(messages, markers, me).map((message) => message.ver ?? 0);
	const highest = Math.max(0, ...versions);
	return highest > 0 ? highest : null;
}
