import type { IsoDay } from '../dates/format.ts';
import { i18n, wordsIn } from '../i18n.svelte.ts';
import { baseTag, directionOf, type Tag } from '../languages.ts';
import type { Catalogue, PhraseParams, Texts } from './catalogue.ts';
import { renderPhrase, type Reader } from './render.ts';

/**
 * A phrase ready for the screen. `lang` and `dir` are those of the text, which is bokmål when the wanted language has
 * none. loading: its language is on the way. unknown: sent by a newer version; say that it cannot be shown here.
 */
export type PhraseOnScreen =
	{ state: 'ready'; text: string; lang: Tag; dir: 'ltr' | 'rtl' } | { state: 'loading' } | { state: 'unknown' };

const textFiles = import.meta.glob<Texts>('./phrases.*.json', { import: 'default' });

let readers = $state.raw<ReadonlyMap<Tag, Reader>>(new Map());
/** Languages that could not be fetched; their readers get bokmål until a later loadPhrases succeeds. */
let unreachable = $state.raw<ReadonlySet<Tag>>(new Set());
const onTheWay = new Map<Tag, Promise<boolean>>();

/** Loads the phrases of a language once. False: they cannot be fetched now; the next call tries again. */
export function loadPhrases(tag: Tag): Promise<boolean> {
	if (readers.has(tag)) return Promise.resolve(true);
	const running = onTheWay.get(tag);
	if (running !== undefined) return running;
	const request = fetchReader(tag).then(
		(reader) => {
			readers = new Map(readers).set(tag, reader);
			return true;
		},
		() => {
			unreachable = new Set(unreachable).add(tag);
			return false;
		}
	);
	onTheWay.set(
		tag,
		request.finally(() => onTheWay.delete(tag))
	);
	return request;
}

async function fetchReader(tag: Tag): Promise<Reader> {
	const load = textFiles[`./phrases.${tag}.json`];
	if (load === undefined) throw new Error(`There are no phrases in ${tag}`);
	const [texts, words] = await Promise.all([load(), wordsIn(tag)]);
	return { texts, words, dir: directionOf(tag) };
}

/**
 * Who may send what, and which answers are offered; the same for every language. Also brings the phrases of the language
 * on screen, so that they are on the phone before it is offline. Rejects when the catalogue cannot be fetched.
 */
export async function loadCatalogue(): Promise<Catalogue> {
	void loadPhrases(i18n.locale);
	return (await import('./phrases.json')).default as Catalogue;
}

/**
 * A phrase in the language on screen, or in `tag` to show what the other side reads. Called from a template or a
 * $derived it loads what it needs by itself and changes from loading to ready.
 * @param today the reader's calendar day; a date of another year is written with its year.
 */
export function phrase(
	key: string,
	params: PhraseParams | null,
	today: IsoDay,
	tag: Tag = i18n.locale
): PhraseOnScreen {
	return phraseIn(tag, key, params, today) ?? phraseIn(baseTag, key, params, today) ?? { state: 'unknown' };
}

function phraseIn(tag: Tag, key: string, params: PhraseParams | null, today: IsoDay): PhraseOnScreen | null {
	const reader = readers.get(tag);
	if (reader === undefined) {
		if (unreachable.has(tag)) return tag === baseTag ? { state: 'loading' } : null;
		void loadPhrases(tag);
		return { state: 'loading' };
	}
	const text = renderPhrase(key, params, today, reader);
	return text === null ? null : { state: 'ready', text, lang: tag, dir: reader.dir };
}

/** The name of a category in the language on screen; empty while its phrases are loading. */
export function categoryName(category: string): string {
	return readers.get(i18n.locale)?.texts.categories[category] ?? '';
}

/** Languages somebody may need an interpreter for, as [key, name], sorted by name; empty while loading. */
export function languageNames(): [string, string][] {
	const names = readers.get(i18n.locale)?.texts.languages ?? {};
	return Object.entries(names)
		.map(([key, name]): [string, string] => [key, name ?? key])
		.sort(([, a], [, b]) => a.localeCompare(b, i18n.locale));
}
