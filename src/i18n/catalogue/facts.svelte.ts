import { i18n } from '../i18n.svelte.ts';
import { baseTag, type Tag } from '../languages.ts';
import type { ShelfTexts } from './catalogue.ts';
import type { Fact } from './facts.ts';
import { Shelf, type PhraseOnScreen } from './shelf.svelte.ts';

const factShelf = new Shelf<'facts'>(
	'facts',
	import.meta.glob<ShelfTexts<'facts'>>('./facts.*.json', { import: 'default' })
);

/**
 * One fact, with its words ready for factText; null for one this version does not know. Rejects when the facts can be
 * fetched neither in the language on screen nor in bokmål.
 */
export async function loadFact(id: string): Promise<Fact | null> {
	const [{ default: facts }] = await Promise.all([import('./facts.json'), loadTexts()]);
	return (facts as Fact[]).find((fact) => fact.id === id) ?? null;
}

async function loadTexts(): Promise<void> {
	if (await factShelf.load(i18n.locale)) return;
	if (!(await factShelf.load(baseTag))) throw new Error('The facts cannot be fetched now');
}

/** What a fact says, in the language on screen or in `tag`: see Shelf.text. */
export function factText(id: string, tag: Tag = i18n.locale): PhraseOnScreen {
	return factShelf.text('facts', id, null, '', tag);
}
