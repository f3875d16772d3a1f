import { languages, type Tag } from '#i18n/languages.ts';

/** A greeting in each language, also in some that have no texts yet. */
const greetings: Readonly<Record<string, string>> = {
	nb: 'Hei',
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
export function hellos(): Hello[] {
	return languages.flatMap(({ tag, dir }) => {
		const words = greetings[tag];
		return words === undefined ? [] : [{ tag, dir, words }];
	});
}
