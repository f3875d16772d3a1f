import type { IsoDay } from '../dates/format.ts';
import { i18n } from '../i18n.svelte.ts';
import { baseTag, type Tag } from '../languages.ts';
import type { PhraseParams } from './catalogue.ts';
import { phraseShelf } from './phrases.svelte.ts';
import type { PhraseOnScreen } from './shelf.svelte.ts';
import { topicShelf } from './topic-shelf.svelte.ts';

/**
 * The words of a task from the catalogue: a step of a topic, or a phrase. Phrases are on the phone in any case, so topics
 * are fetched only when a key is not among them. Like Shelf.text it loads what it needs by itself.
 */
export function taskWords(
	key: string,
	params: PhraseParams | null,
	today: IsoDay,
	tag: Tag = i18n.locale
): PhraseOnScreen {
	const inLanguage = (one: Tag) =>
		phraseShelf.textIn(one, 'phrases', key, params, today) ?? topicShelf.textIn(one, 'steps', key, params, today);
	return inLanguage(tag) ?? inLanguage(baseTag) ?? { state: 'unknown' };
}
