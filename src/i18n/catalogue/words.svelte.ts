import { i18n } from '../i18n.svelte.ts';
import { baseTag, type Tag } from '../languages.ts';
import type { ShelfTexts, TextsByKey } from './catalogue.ts';
import { Shelf } from './shelf.svelte.ts';
import type { Word } from './words.ts';

const wordShelf = new Shelf<'words'>(
	'words',
	import.meta.glob<ShelfTexts<'words'>>('./words.*.json', { import: 'default' })
);

/** The words, with the language of their explanations: the one on screen, or bokmål where nobody has written it. */
export interface ExplainedWords {
	words: Word[];
	explanations: TextsByKey;
	lang: Tag;
}

/** Rejects when neither the language on screen nor bokmål can be fetched. */
export async function loadWords(): Promise<ExplainedWords> {
	const words = (await import('./words.json')).default as Word[];
	const lang = (await wordShelf.load(i18n.locale)) ? i18n.locale : baseTag;
	await wordShelf.load(lang);
	const texts = wordShelf.textsIn(lang);
	if (texts === undefined) throw new Error('The words cannot be fetched now');
	return { words, explanations: texts.words, lang };
}
