import type { Catalogue, Phrase, Sender, Texts, ShelfTexts } from './catalogue.ts';
import { beginsWith, stemOf, wordsOf } from './fold.ts';
import type { Step, Topic, TopicPart } from './topics.ts';

/** Something to be found by its own words and by the name of what it belongs to. */
interface Findable<Thing> {
	thing: Thing;
	text: string | undefined;
	within: string | undefined;
}

/**
 * The steps in which every word asked for begins a word of the step or of its topic's name. First those whose own words
 * hold them all, of these first where the first word does; otherwise in the order of the topics. Nothing asked: none.
 */
export function searchSteps(topics: readonly Topic[], texts: ShelfTexts<TopicPart>, asked: string): Step[] {
	const all = topics.flatMap(({ key, steps }) =>
		steps.map((step) => ({ thing: step, text: texts.steps[step.key], within: texts.topics[key] }))
	);
	return search(all, asked);
}

/** The phrases one side may send, found as searchSteps finds steps, by their words and their category's name. */
export function searchPhrases({ phrases }: Catalogue, sender: Sender, texts: Texts, asked: string): Phrase[] {
	const all = phrases
		.filter(({ senders }) => senders.includes(sender))
		.map((phrase) => ({ thing: phrase, text: texts.phrases[phrase.key], within: texts.categories[phrase.category] }));
	return search(all, asked);
}

/** The office's own texts, found in the same way by their words. */
export function searchTexts<One extends { readonly text: string }>(texts: readonly One[], asked: string): One[] {
	return search(
		texts.map((thing) => ({ thing, text: thing.text, within: undefined })),
		asked
	);
}

/** Whole beginnings of words; where nothing begins so, other endings of the same words. */
function search<Thing>(all: readonly Findable<Thing>[], asked: string): Thing[] {
	const wanted = wordsOf(asked);
	const found = ranked(all, wanted);
	return found.length > 0 ? found : ranked(all, wanted.map(stemOf));
}

function ranked<Thing>(all: readonly Findable<Thing>[], wanted: readonly string[]): Thing[] {
	if (wanted.length === 0) return [];
	return all
		.map(({ thing, text = '', within = '' }) => ({ thing, rank: rankOf(wanted, wordsOf(text), wordsOf(within)) }))
		.filter(({ rank }) => rank > 0)
		.sort((a, b) => b.rank - a.rank)
		.map(({ thing }) => thing);
}

/** 3: begins with it, 2: in the own words, 1: with the help of the name it belongs to, 0: not found. */
function rankOf(wanted: readonly string[], own: readonly string[], name: readonly string[]): 0 | 1 | 2 | 3 {
	const isIn = (words: readonly string[], asked: string) => words.some((word) => beginsWith(word, asked));
	if (wanted.every((asked) => isIn(own, asked))) return beginsWith(own[0] ?? '', wanted[0] ?? '') ? 3 : 2;
	return wanted.every((asked) => isIn(own, asked) || isIn(name, asked)) ? 1 : 0;
}
