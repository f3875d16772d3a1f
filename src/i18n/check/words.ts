import type { Word } from '../catalogue/words.ts';
import { isKey } from './shelf.ts';

/** What is wrong with the list of explained words, whatever the language. */
export function wordProblems(words: readonly Word[]): string[] {
	const all = words.map(({ word }) => word.toLowerCase());
	return words.flatMap(({ key, word }, i) =>
		[
			...(isKey(key) ? [] : ['the key is not snake_case']),
			...(word.trim() === '' ? ['no word'] : []),
			...(words.findIndex((other) => other.key === key) === i ? [] : ['the key stands twice']),
			...(all.indexOf(word.toLowerCase()) === i ? [] : ['the word stands twice'])
		].map((problem) => `words: ${key}: ${problem}`)
	);
}
