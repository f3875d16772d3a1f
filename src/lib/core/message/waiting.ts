import type { Message } from './types.ts';

/** Who owes the next answer in a thread, and since when. */
export interface Waiting {
	/** The side that is waited for: the participant, or the workers. */
	on: 'participant' | 'workers';
	/** Person id of who wrote first without an answer. */
	by: string;
	/** When that was, ISO 8601, the writer's clock. */
	since: string;
}

/** A question mark in any of our scripts: Latin, Arabic, Ethiopic. */
const question = /[?؟፧]/u;

/**
 * Looks at the messages nobody on the other side has answered yet, oldest first. Help, not control: a participant owes
 * an answer only to a question, workers owe one to everything a participant writes, except phrases that ask nothing.
 * @param asks whether a phrase expects an answer.
 */
export function waiting(
	messages: readonly Message[],
	participantId: string,
	asks: (phraseKey: string) => boolean
): Waiting | null {
	const fromParticipant = (message: Message) => message.created_by === participantId;
	const last = messages.at(-1);
	if (last === undefined) return null;
	const side = fromParticipant(last);
	const firstOfRun = messages.findLastIndex((message) => fromParticipant(message) !== side) + 1;
	const first = messages.slice(firstOfRun).find((message) => wantsAnswer(message, side, asks));
	if (first === undefined) return null;
	return { on: side ? 'workers' : 'participant', by: first.created_by, since: first.sent_at };
}

function wantsAnswer(message: Message, fromParticipant: boolean, asks: (phraseKey: string) => boolean): boolean {
	if (message.phrase_key !== null) return asks(message.phrase_key);
	return fromParticipant || question.test(message.body ?? '');
}

/** "I need an interpreter", from a participant. */
export const interpreterKey = 'int_need';

/**
 * Whether the participant has asked for an interpreter and no worker has written since.
 * @param messages of one conversation, oldest first.
 */
export function needsInterpreter(messages: readonly Message[], participantId: string): boolean {
	const heard = messages.findLastIndex(({ created_by }) => created_by !== participantId);
	return messages.slice(heard + 1).some(({ phrase_key }) => phrase_key === interpreterKey);
}
