import type { Row } from '../rows.ts';

export type PhraseParams = Record<string, string>;

/** One message. Its audience is the thread. Append-only: nobody edits or deletes a sent message (archive duty). */
export interface Message extends Row {
	/** Own words, at most 4,000 characters; null when the message is a phrase or was spoken. */
	body: string | null;
	phrase_key: string | null;
	phrase_params: PhraseParams | null;
	/** Attachment with what was said; null when the message was written. */
	voice_id: string | null;
	task_id: string | null;
	/** BCP 47 tag of the language it was written in. */
	lang: string;
	/** The writer's clock; shown, never used for order. */
	sent_at: string;
}

/** How far a person has read a thread. */
export interface ReadMarker extends Row {
	person_id: string;
	thread_id: string;
	/** Highest message version read. */
	up_to: number;
	read_at: string;
}
