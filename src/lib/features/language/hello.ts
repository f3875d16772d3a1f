import { languages, type Tag } from '#i18n/languages.ts';

export interface Hello {
	tag: Tag;
	dir: 'ltr' | 'rtl';
	words: string;
}

const all: readonly Hello[] = languages.map(({ tag, dir, hello }) => ({ tag, dir, words: hello }));

/** The greeting in the chosen language, and the others; languages that greet with the same word share one. */
export function greetingsAround(chosen: Tag): { here: Hello | undefined; others: Hello[] } {
	const here = all.find(({ tag }) => tag === chosen);
	const others = all.filter(
		({ words }, i) => words !== here?.words && all.findIndex((other) => other.words === words) === i
	);
	return { here, others };
}
