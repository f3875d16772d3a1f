import { languages, type Tag } from '#i18n/languages.ts';

/** A greeting in each language, also in some that have no texts yet. */
const greetings: Readonly<Record<string, string>> = {
	nb: 'Hei',
	nn: 'Hei',
	en: 'Hello',
	uk: 'Привіт',
	ar: 'مرحبًا',
	ru: 'Привет',
	so: 'Salaan',
	ti: 'ሰላም',
	pl: 'Cześć',
	'fa-AF': 'سلام'
};

export interface Hello {
	tag: Tag;
	dir: 'ltr' | 'rtl';
	words: string;
}

/** The greetings of the languages the app speaks. */
function hellos(): Hello[] {
	return languages.flatMap(({ tag, dir }) => {
		const words = greetings[tag];
		return words === undefined ? [] : [{ tag, dir, words }];
	});
}

/** The greeting in the chosen language, and the others; languages that greet with the same word share one. */
export function greetingsAround(chosen: Tag): { here: Hello | undefined; others: Hello[] } {
	const all = hellos();
	const here = all.find(({ tag }) => tag === chosen);
	const others = all.filter(
		({ words }, i) => words !== here?.words && all.findIndex((other) => other.words === words) === i
	);
	return { here, others };
}
