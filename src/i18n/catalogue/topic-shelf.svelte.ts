import { i18n } from '../i18n.svelte.ts';
import { baseTag } from '../languages.ts';
import type { ShelfTexts } from './catalogue.ts';
import { Shelf } from './shelf.svelte.ts';
import type { TopicPart } from './topics.ts';

/** Apart from topics.svelte.ts: the first screen may hold a step, but never offers any. */
export const topicShelf = new Shelf<TopicPart>(
	'topics',
	import.meta.glob<ShelfTexts<TopicPart>>('./topics.*.json', { import: 'default' })
);

/** The texts of the language on screen, or of bokmål where nobody has written it. False: they cannot be fetched now. */
export function loadStepTexts(): Promise<boolean> {
	return topicShelf.load(topicShelf.has(i18n.locale) ? i18n.locale : baseTag);
}
