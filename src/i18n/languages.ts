/**
 * How far a language has come.
 * base: the language everything is first written in. developer: written by a fluent developer. draft: a translation
 * nobody who speaks the language has read yet. reviewed: read and approved by a person who speaks it.
 */
export type Review = 'base' | 'developer' | 'draft' | 'reviewed';

export interface Language {
	/** BCP 47 tag; also the name of the language's files. */
	tag: string;
	/** The language's name in itself, the only name a reader is sure to recognise. */
	autonym: string;
	dir: 'ltr' | 'rtl';
	review: Review;
	/** Tag the date words are generated from: Gregorian calendar and Latin digits, whatever the language's default. */
	intl: string;
	/** What a reader is known to read as well, e.g. bokmål for nynorsk; both ways round. */
	sister?: string;
}

/**
 * A language is one line here, one file in each of messages/ and dates/ and for each written shelf of catalogue/
 * (shelves.ts), and its tag in project.inlang.
 */
export const languages = [
	{ tag: 'nb', autonym: 'Norsk bokmål', dir: 'ltr', review: 'base', intl: 'nb-u-ca-gregory-nu-latn' },
	{
		tag: 'nn',
		autonym: 'Norsk nynorsk',
		dir: 'ltr',
		review: 'draft',
		intl: 'nn-u-ca-gregory-nu-latn',
		sister: 'nb'
	},
	{ tag: 'en', autonym: 'English', dir: 'ltr', review: 'developer', intl: 'en-GB-u-ca-gregory-nu-latn' },
	{ tag: 'ar', autonym: 'العربية', dir: 'rtl', review: 'draft', intl: 'ar-u-ca-gregory-nu-latn' },
	{ tag: 'ti', autonym: 'ትግርኛ', dir: 'ltr', review: 'draft', intl: 'ti-u-ca-gregory-nu-latn' }
] as const satisfies readonly Language[];

export type Tag = (typeof languages)[number]['tag'];

export const baseTag: Tag = 'nb';

/** What browsers call the same language. */
const aliases: Readonly<Record<string, Tag>> = { no: 'nb' };

/** The listed language with exactly this tag, or undefined: stored and received tags may come from another version. */
export function languageOf(tag: string | null | undefined): Language | undefined {
	return languages.find((language) => language.tag === tag);
}

export function isTag(tag: string | null | undefined): tag is Tag {
	return languageOf(tag) !== undefined;
}

export function directionOf(tag: Tag): Language['dir'] {
	return languageOf(tag)?.dir ?? 'ltr';
}

/** Whether who reads `reader` also reads words in `lang`, without a translation or an interpreter. */
export function readsToo(reader: string, lang: string): boolean {
	return reader === lang || languageOf(reader)?.sister === lang || languageOf(lang)?.sister === reader;
}

/** Whether consent, emergency, deadline and agreement texts may be shown without the bokmål text beside them. */
export function standsAlone(tag: string): boolean {
	const review = languageOf(tag)?.review;
	return review === 'base' || review === 'reviewed';
}

/**
 * The language to start in: the stored choice, else the first of the browser's languages there is, else bokmål.
 * static/boot.js repeats this rule before the app is loaded; boot.test.ts keeps the two alike.
 */
export function pickLanguage(stored: string | null, wanted: readonly string[]): Tag {
	if (isTag(stored)) return stored;
	for (const one of wanted) {
		const first = one.toLowerCase().split('-')[0] ?? '';
		const tag = aliases[first] ?? first;
		if (isTag(tag)) return tag;
	}
	return baseTag;
}
