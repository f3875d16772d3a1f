import type { Goal } from '../goal/types.ts';
import type { Rating } from './types.ts';

/** Something that has worked, in the participant's own words. */
export interface WorkedLine {
	id: string;
	words: string;
	lang: string;
	at: string;
}

/**
 * What has worked: said of a goal, or as the answer to why a number is not lower. It stands above everything difficult
 * (LØFT). The newest first; the same words once. A goal somebody said no to tells nothing about its owner.
 */
export function workedOf(goals: readonly Goal[], ratings: readonly Rating[]): WorkedLine[] {
	const told = [
		...goals
			.filter(({ status }) => status !== 'proposed' && status !== 'dropped')
			.map(({ id, worked, lang, updated_at }) => ({ id, words: worked, lang, at: updated_at })),
		...ratings.map(({ id, not_lower, lang, created_at }) => ({ id, words: not_lower, lang, at: created_at }))
	];
	const seen = new Set<string>();
	return told
		.flatMap(({ words, ...line }) => (words?.trim() ? [{ ...line, words: words.trim() }] : []))
		.sort((a, b) => Date.parse(b.at) - Date.parse(a.at) || b.id.localeCompare(a.id))
		.filter(({ words }) => !seen.has(words) && seen.add(words));
}
