import { unread } from '#lib/core/message/progress.ts';
import { waiting, type Waiting } from '#lib/core/message/waiting.ts';
import type { Message, ReadMarker } from '#lib/core/message/types.ts';

/** One thread that has something for the participant. */
export interface News {
	audience_id: string;
	/** The newest message not read yet; null when everything is read but an answer is owed. */
	newest: Message | null;
	/** Person id of who waits for the participant's answer. */
	waits: string | null;
}

/** The threads a participant should know of, newest first. @param asks whether a phrase expects an answer. */
export function newsOf(
	threads: readonly { audience_id: string; messages: Message[] }[],
	markers: readonly ReadMarker[],
	participantId: string,
	asks: (phraseKey: string) => boolean
): News[] {
	return threads
		.map(({ audience_id, messages }) => ({
			audience_id,
			newest: unread(messages, markers, participantId).at(-1) ?? null,
			waits: waitsOn(waiting(messages, participantId, asks)),
			at: messages.at(-1)?.sent_at ?? ''
		}))
		.filter(({ newest, waits }) => newest !== null || waits !== null)
		.sort((a, b) => b.at.localeCompare(a.at))
		.map(({ audience_id, newest, waits }) => ({ audience_id, newest, waits }));
}

function waitsOn(open: Waiting | null): string | null {
	return open?.on === 'participant' ? open.by : null;
}
