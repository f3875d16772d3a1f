import type { Step } from '#i18n/catalogue/topics.ts';
import type { PhraseParams } from '#lib/core/message/types.ts';

/** A step chosen from the topics, with its gaps filled. */
export type Picked = Pick<Step, 'key' | 'assignee' | 'repeat'> & {
	params: PhraseParams | null;
	/** self: nobody but the participant sees it. */
	audience: 'team' | 'self';
};

/** @param params by the name of the gap; null for a step without gaps. */
export function pickedOf({ key, assignee, audience, repeat }: Step, params: PhraseParams | null): Picked {
	return { key, params, assignee, audience: audience ?? 'team', ...(repeat && { repeat }) };
}

/** The day in the words of a step is the day of the step too; null when they name none. */
export function dayOf({ params }: Picked): string | null {
	const day = params?.['date'];
	return typeof day === 'string' ? day : null;
}
