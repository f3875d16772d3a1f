import type { IconName } from '#lib/ui/icons.ts';

/** What a person wrote on one question: text, a day ('YYYY-MM-DD') or whole kroner; null = nothing yet. */
export type Answer = string | number | null;

/** One question of a sheet that a person fills in when they want to, one a screen. Nothing in it is required. */
export interface Question {
	/** Column of the row it is kept in. */
	key: string;
	kind: 'words' | 'day' | 'amount' | 'phone';
	/** Most characters, as the database has it; of days and amounts nothing. */
	longest?: number;
	icon: IconName;
	/** What it is called in the list. */
	name: string;
	/** The question itself, with a full stop's worth of help below. */
	ask: string;
	hint?: string;
}

/** Most kroner that can be written: more is a slip of the finger. */
export const MOST = 9_999_999;

/**
 * What was typed as it is kept, or why it cannot be.
 * @param typed as it stands in the field; empty takes the answer away.
 */
export function read(
	{ kind, longest = 500 }: Question,
	typed: string
): { value: Answer } | { tooLong: number } | 'amount' {
	const text = typed.trim();
	if (text === '') return { value: null };
	if (kind === 'amount') {
		const kroner = Number(text.replace(/[\s .]|kr|,-/gi, ''));
		return Number.isInteger(kroner) && kroner >= 0 && kroner <= MOST ? { value: kroner } : 'amount';
	}
	const over = Array.from(text).length - longest;
	return over > 0 ? { tooLong: over } : { value: text };
}
