/** What the checks must know of a language, beside the files: one line each in language-words.json. */
import words from './language-words.json' with { type: 'json' };

type ByTag = Readonly<Partial<Record<string, readonly string[]>>>;
const { same, money }: { same: ByTag; money: ByTag } = words;

/** Single words that are the same in bokmål and another language in Latin letters. */
export function sameWords(tag: string): readonly string[] {
	return same[tag] ?? [];
}

/** The crown as each language writes it. */
export const moneyWords: readonly string[] = Object.values(money).flatMap((one) => one ?? []);
