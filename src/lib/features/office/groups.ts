import { categoryName } from '#i18n/catalogue/phrases.svelte.ts';
import { factText } from '#i18n/catalogue/facts.svelte.ts';
import type { Fact } from '#i18n/catalogue/facts.ts';
import { topicName } from '#i18n/catalogue/topics.svelte.ts';
import type { OfficeEntry } from '#lib/core/office/types.ts';
import { i18n } from '#i18n/i18n.svelte.ts';

export type Kind = Exclude<OfficeEntry['kind'], 'language' | 'translator'>;

export const kinds = ['phrase', 'step', 'fact'] as const satisfies readonly Kind[];

/** What an office may add to: keys of the catalogue, in the order they are offered. Empty while they are fetched. */
export interface Places {
	phrase: readonly string[];
	step: readonly string[];
	/** Facts that differ between municipalities. */
	fact: readonly string[];
}

/** Longer ones are cut in a list of many: the fact itself is read where it is shown. */
const shown = 90;

export function kindWords(kind: Kind): string {
	return { phrase: i18n.m.office_phrases, step: i18n.m.office_steps, fact: i18n.m.office_facts }[kind]();
}

export function whereWords(kind: Kind): string {
	const ask = {
		phrase: i18n.m.office_where_phrase,
		step: i18n.m.office_where_step,
		fact: i18n.m.office_where_fact
	};
	return ask[kind]();
}

/** The name of the topic or category, or the general words of the fact; a dash while they are on the way. */
export function placeName(kind: Kind, key: string): string {
	if (kind === 'phrase') return categoryName(key) || '…';
	const words = kind === 'step' ? topicName(key) : factText(key);
	if (words.state !== 'ready') return '…';
	return words.text.length > shown ? `${words.text.slice(0, shown).trimEnd()}…` : words.text;
}

export const localFacts = (facts: readonly Fact[]): string[] => facts.filter(({ local }) => local).map(({ id }) => id);
