import { i18n } from '../i18n.svelte.ts';
import type { Tag } from '../languages.ts';
import type { ShelfTexts } from './catalogue.ts';
import type { Fact } from './facts.ts';
import { Shelf, type PhraseOnScreen } from './shelf.svelte.ts';

export const factShelf = new Shelf<'facts'>(
	'facts',
	import.meta.glob<ShelfTexts<'facts'>>('./facts.*.json', { import: 'default' })
);

/** One fact; null for one this version does not know. Rejects when the facts cannot be fetched. */
export async function loadFact(id: string): Promise<Fact | null> {
	const facts = (await import('./facts.json')).default as Fact[];
	return facts.find((fact) => fact.id === id) ?? null;
}

/** What a fact says, in the language on screen or in `tag`: see Shelf.text. */
export function factText(id: string, tag: Tag = i18n.locale): PhraseOnScreen {
	return factShelf.text('facts', id, null, '', tag);
}
