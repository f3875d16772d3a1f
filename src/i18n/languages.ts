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
	/** A greeting, as one writes it to anybody. */
	hello: string;
	dir: 'ltr' | 'rtl';
	review: Review;
	/** What browsers call it besides its tag, or a language whose readers have nothing nearer; lower case. */
	also?: readonly string[];
	/** What a reader is known to read as well, e.g. bokmål for nynorsk; both ways round. */
	sister?: string;
}

/**
 * A language is one line here, one file in messages/ and one for each written shelf of catalogue/. All else that knows
 * the languages is made from these by `npm run languages`.
 */
export const languages = [
	{ tag: 'nb', autonym: 'Norsk bokmål', hello: 'Hei', dir: 'ltr', review: 'base', also: ['no'] },
	{ tag: 'nn', autonym: 'Norsk nynorsk', hello: 'Hei', dir: 'ltr', review: 'draft', sister: 'nb' },
	{ tag: 'en', autonym: 'English', hello: 'Hello', dir: 'ltr', review: 'developer' },
	{ tag: 'uk', autonym: 'Українська', hello: 'Привіт', dir: 'ltr', review: 'draft' },
	{ tag: 'ar', autonym: 'العربية', hello: 'مرحبًا', dir: 'rtl', review: 'draft' },
	{ tag: 'ru', autonym: 'Русский', hello: 'Привет', dir: 'ltr', review: 'draft' },
	{ tag: 'so', autonym: 'Soomaali', hello: 'Salaan', dir: 'ltr', review: 'draft' },
	{ tag: 'ti', autonym: 'ትግርኛ', hello: 'ሰላም', dir: 'ltr', review: 'draft' },
	{ tag: 'pl', autonym: 'Polski', hello: 'Cześć', dir: 'ltr', review: 'draft' },
	{ tag: 'fa-AF', autonym: 'دری', hello: 'سلام', dir: 'rtl', review: 'draft', also: ['prs', 'fa'] },
	{ tag: 'ps', autonym: 'پښتو', hello: 'سلام', dir: 'rtl', review: 'draft' },
	{ tag: 'ckb', autonym: 'کوردیی ناوەندی', hello: 'سڵاو', dir: 'rtl', review: 'draft', also: ['ku-arab', 'ku-iq'] }
] as const satisfies readonly Language[];

export type Tag = (typeof languages)[number]['tag'];

export const baseTag: Tag = 'nb';

/** What browsers may call each language, in lower case. */
export const browserNames: ReadonlyMap<string, Tag> = new Map(
	languages.flatMap(({ tag, ...language }) =>
		[tag.toLowerCase(), ...('also' in language ? language.also : [])].map((name) => [name, tag])
	)
);

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
		// 'ku-Arab-IQ', then 'ku-Arab', then 'ku'.
		for (let name = one.toLowerCase(); name !== ''; name = name.replace(/(^|-)[^-]*$/, '')) {
			const tag = browserNames.get(name);
			if (tag !== undefined) return tag;
		}
	}
	return baseTag;
}
