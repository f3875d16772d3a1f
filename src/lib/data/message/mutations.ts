import type { PhraseParams } from '../../core/message/types.ts';
import type { LocalChange } from '../store.ts';
import { write, type Writer } from '../writer.ts';

/** Where a message belongs. */
export interface Thread {
	audienceId: string;
	enrolmentId: string;
	task_id?: string | null;
	/** BCP 47 tag of the language it is written in. */
	lang: string;
}

/** Own words (at most 4,000 characters) or a phrase of the catalogue. */
export type NewMessage = Thread & ({ body: string } | { phrase_key: string; phrase_params?: PhraseParams });

/** Answers with the message's id as soon as it is kept on the phone. */
export async function send(app: Writer, message: NewMessage): Promise<string> {
	const change = await changeOf(app, message, {
		body: 'body' in message ? message.body : null,
		phrase_key: 'phrase_key' in message ? message.phrase_key : null,
		phrase_params: 'phrase_key' in message ? (message.phrase_params ?? null) : null
	});
	await write(app, [change]);
	return change.mutation.id;
}

/** The change that makes a message, to be written with others. */
export async function changeOf(app: Writer, thread: Thread, content: Record<string, unknown>): Promise<LocalChange> {
	const row = {
		enrolment_id: thread.enrolmentId,
		audience_id: thread.audienceId,
		...content,
		task_id: thread.task_id ?? null,
		lang: thread.lang,
		sent_at: app.now().toISOString()
	};
	const mutation = { op: 'put', tbl: 'message', id: await app.store.newId(), row } as const;
	return { mutation, audience: thread.audienceId };
}

/** Remembers that a thread has been read up to a message's version. */
export async function markRead(app: Writer, thread: string, upTo: number): Promise<void> {
	const mutation = { op: 'mark_read', tbl: 'read_marker', id: thread, up_to: upTo } as const;
	await write(app, [{ mutation, audience: thread }]);
}
