import type { IsoDay } from '../dates/format.ts';
import { i18n } from '../i18n.svelte.ts';
import { type Tag } from '../languages.ts';
import type { Catalogue, PhraseParams, Texts } from './catalogue.ts';
import { Shelf, type PhraseOnScreen } from './shelf.svelte.ts';

export const phraseShelf = new Shelf<keyof Texts>(
	'phrases',
	import.meta.glob<Texts>('./phrases.*.json', { import: 'default' })
);

/** Loads the phrases of a language once. False: they cannot be fetched now; the next call tries again. */
export function loadPhrases(tag: Tag): Promise<boolean> {
	return phraseShelf.load(tag);
}

/**
 * Who may send what, and which answers are offered; the same for every language. Also brings the phrases of the language
 * on screen, so that they are on the phone before it is offline. Rejects when the catalogue cannot be fetched.
 */
export async function loadCatalogue(): Promise<Catalogue> {
	void loadPhrases(i18n.locale);
	return (await import('./phrases.json')).default as Catalogue;
}

/** A phrase in the language on screen, or in `tag` to show what the other side reads: see Shelf.text. */
export function phrase(
	key: string,
	params: PhraseParams | null,
	today: IsoDay,
	tag: Tag = i18n.locale
): PhraseOnScreen {
	return phraseShelf.text('phrases', key, params, today, tag);
}

/** The name of a category in the language on screen; empty while its phrases are loading. */
export function categoryName(category: string): string {
	return phraseShelf.textsIn(i18n.locale)?.categories[category] ?? '';
}

/** A place or a topic that can be chosen for a gap, in the language on screen; empty while loading. */
export function gapName(gap: 'place' | 'topic', key: string): string {
	return phraseShelf.textsIn(i18n.locale)?.[gap === 'place' ? 'places' : 'categories'][key] ?? '';
}

/** Languages somebody may need an interpreter for, as [key, name], sorted by name; empty while loading. */
export function languageNames(): [string, string][] {
	const names = phraseShelf.textsIn(i18n.locale)?.languages ?? {};
	return Object.entries(names)
		.map(([key, name]): [string, string] => [key, name ?? key])
		.sort(([, a], [, b]) => a.localeCompare(b, i18n.locale));
}
