import { i18n } from '../i18n.svelte.ts';
import { baseTag } from '../languages.ts';
import type { Catalogue, Phrase, Sender } from './catalogue.ts';
import { phraseShelf } from './phrases.svelte.ts';
import { searchPhrases } from './search.ts';

/** The phrases one side may send that hold the words asked for, in the language on screen or bokmål; best first. */
export function findPhrases(catalogue: Catalogue, sender: Sender, asked: string): Phrase[] {
	const texts = phraseShelf.textsIn(i18n.locale) ?? phraseShelf.textsIn(baseTag);
	return texts === undefined ? [] : searchPhrases(catalogue, sender, texts, asked);
}
