import type { IsoDay } from '../dates/format.ts';
import { i18n } from '../i18n.svelte.ts';
import { baseTag, type Tag } from '../languages.ts';
import type { PhraseParams } from './catalogue.ts';
import { searchSteps as search } from './search.ts';
import type { PhraseOnScreen } from './shelf.svelte.ts';
import { loadStepTexts, topicShelf } from './topic-shelf.svelte.ts';
import type { Step, Topic } from './topics.ts';

let structure = $state.raw<readonly Topic[]>();

/**
 * The topics with their steps, and the texts of the language on screen, or bokmål where nobody has written it.
 * Rejects when the structure cannot be fetched.
 */
export async function loadTopics(): Promise<readonly Topic[]> {
	void loadStepTexts();
	structure ??= (await import('./topics.json')).default as Topic[];
	return structure;
}

/** Every topic in the order it is offered; empty while loadTopics() has not answered. */
export function topics(): readonly Topic[] {
	return structure ?? [];
}

/** A step in the language on screen, or in `tag` to show what the other side reads: see Shelf.text. */
export function stepText(
	key: string,
	params: PhraseParams | null,
	today: IsoDay,
	tag: Tag = i18n.locale
): PhraseOnScreen {
	return topicShelf.text('steps', key, params, today, tag);
}

/** The name of a topic. */
export function topicName(key: string): PhraseOnScreen {
	return topicShelf.text('topics', key, null, '');
}

/** The question about what already works in a topic. */
export function opening(key: string): PhraseOnScreen {
	return topicShelf.text('openings', key, null, '');
}

/** The steps of `among` whose words, or whose topic's name, the text begins a word of, in the language on screen; best first. */
export function searchSteps(text: string, among: readonly Topic[] = topics()): Step[] {
	const texts = topicShelf.textsIn(i18n.locale) ?? topicShelf.textsIn(baseTag);
	if (texts !== undefined) return search(among, texts, text);
	void loadStepTexts();
	return [];
}
