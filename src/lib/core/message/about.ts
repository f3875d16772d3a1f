import type { Message } from './types.ts';

/** "How is it going with this?", asked by a worker on a step. */
export const howKey = 'enc_how_going';

/** What a conversation holds about one step. */
export interface Talk<M extends Message> {
	/** Messages about the step, oldest first. */
	about: M[];
	/** Somebody has asked how it goes, and the participant has not written since: nobody asks twice in a row. */
	asked: boolean;
}

/** @param messages of one conversation, oldest first. */
export function talkAbout<M extends Message>(messages: readonly M[], taskId: string, participantId: string): Talk<M> {
	const asked = messages.findLastIndex(({ task_id, phrase_key }) => task_id === taskId && phrase_key === howKey);
	return {
		about: messages.filter(({ task_id }) => task_id === taskId),
		asked: asked !== -1 && !messages.slice(asked).some(({ created_by }) => created_by === participantId)
	};
}
