import { folded } from './fold.ts';

/** A Norwegian word somebody meets on paper or in talk; it stands as it is in every language. */
export interface Word {
	/** Of its explanation in catalogue/words.<tag>.json. */
	key: string;
	word: string;
}

/**
 * The words asked for, in the order of the Norwegian alphabet: first those that begin with it, then those that hold it
 * anywhere, last those whose explanation does. Nothing asked: all.
 * @param explanations by key, in the reader's language.
 */
export function findWords(
	words: readonly Word[],
	explanations: Readonly<Partial<Record<string, string>>>,
	asked: string
): Word[] {
	const wanted = folded(asked.trim());
	const rankOf = ({ key, word }: Word): number => {
		const own = folded(word);
		if (own.startsWith(wanted)) return 3;
		if (own.includes(wanted)) return 2;
		return folded(explanations[key] ?? '').includes(wanted) ? 1 : 0;
	};
	return words
		.map((word) => ({ word, rank: rankOf(word) }))
		.filter(({ rank }) => rank > 0)
		.sort((a, b) => b.rank - a.rank || a.word.word.localeCompare(b.word.word, 'nb'))
		.map(({ word }) => word);
}
