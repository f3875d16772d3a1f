import { isDay } from '#i18n/dates/format.ts';
import type { IconName } from '#lib/ui/icons.ts';

/** What a person wrote on one question: text, a day ('YYYY-MM-DD') or a whole number; null = nothing yet. */
export type Answer = string | number | null;

/** One question of a sheet that a person fills in when they want to, one a screen. Nothing in it is required. */
export interface Question {
	/** Column of the row it is kept in. */
	key: string;
	/** `amount` is in whole kroner, `number` any other whole number. */
	kind: 'words' | 'day' | 'amount' | 'number' | 'phone';
	/** Most characters, as the database has it; of days and numbers nothing. */
	longest?: number;
	/** Of a `number`, as the database has it. */
	least?: number;
	most?: number;
	/** Nothing is no answer: what the row is known by. */
	needed?: true;
	/** The question itself, with a full stop's worth of help below. */
	ask: string;
	hint?: string;
}

/** As it stands in the list of a sheet. */
export interface Listed extends Question {
	icon: IconName;
	/** What it is called there. */
	name: string;
}

/** Most kroner that can be written: more is a slip of the finger. */
export const MOST = 9_999_999;

/** What was typed, as it is kept, or why it cannot be. */
export type Read = { value: Answer } | { tooLong: number } | 'needed' | 'amount' | 'number' | 'day';

/** @param typed as it stands in the field; empty takes the answer away, unless the question needs one. */
export function read({ kind, longest = 500, least = 0, most = MOST, needed }: Question, typed: string): Read {
	const text = typed.trim();
	if (text === '') return needed ? 'needed' : { value: null };
	if (kind === 'amount' || kind === 'number') {
		const digits = latin(kind === 'amount' ? text.replace(/[\s.]|kr|,-/gi, '') : text);
		return /^\d+$/.test(digits) && +digits >= least && +digits <= most ? { value: +digits } : kind;
	}
	// The database keeps days of this century.
	if (kind === 'day') return isDay(text) && text >= '2000-01-01' && text < '2100-01-01' ? { value: text } : kind;
	const over = Array.from(text).length - longest;
	return over > 0 ? { tooLong: over } : { value: text };
}

/** The digits of Arabic and Persian keyboards as the ones everybody reads here. */
const latin = (text: string): string =>
	text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15));

/** "12 500": groups of three that never part, whatever the language; below zero with a real minus. */
export function grouped(amount: number): string {
	const digits = String(Math.abs(amount)).replace(/\B(?=(\d{3})+$)/g, '\u00a0');
	// The mark keeps the minus before its number in text that runs from the right.
	return amount < 0 ? `\u200e\u2212${digits}` : digits;
}
