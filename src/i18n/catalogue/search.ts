import type { ShelfTexts } from './catalogue.ts';
import type { Step, Topic, TopicPart } from './topics.ts';

/** Letters of Arabic that are written for each other: hamza on alif, alif maqsura, ta marbuta. */
const sameLetters: Readonly<Record<string, string>> = {
	أ: 'ا',
	إ: 'ا',
	آ: 'ا',
	ٱ: 'ا',
	ى: 'ي',
	ة: 'ه',
	ø: 'o',
	æ: 'ae'
};

/** Small letters without marks, so that neither case, nor accents, nor vowel signs are asked of who searches. */
export function folded(text: string): string {
	return text
		.toLowerCase()
		.replace(/[أإآٱىةøæ]/g, (letter) => sameLetters[letter] ?? letter)
		.normalize('NFD')
		.replace(/[\p{M}ـ]/gu, '');
}

function wordsOf(text: string): string[] {
	return folded(text.replace(/\{\w+\}/g, ' ')).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Arabic writes "the" and "and" onto the word: who searches for a word writes it without. */
function startsWith(word: string, asked: string): boolean {
	return word.startsWith(asked) || word.replace(/^[وفبل]?(?:ال|لل)/, '').startsWith(asked);
}

/**
 * The steps in which every word asked for begins a word of the step or of its topic's name. First those whose own words
 * hold them all, of these first where the first word does; otherwise in the order of the topics. Nothing asked: none.
 */
export function searchSteps(topics: readonly Topic[], texts: ShelfTexts<TopicPart>, asked: string): Step[] {
	const wanted = wordsOf(asked);
	if (wanted.length === 0) return [];
	const found = topics.flatMap((topic) => {
		const name = wordsOf(texts.topics[topic.key] ?? '');
		return topic.steps.map((step) => ({ step, rank: rankOf(wanted, wordsOf(texts.steps[step.key] ?? ''), name) }));
	});
	return found
		.filter(({ rank }) => rank > 0)
		.sort((a, b) => b.rank - a.rank)
		.map(({ step }) => step);
}

/** 3: begins with it, 2: in the step's own words, 1: with the help of its topic's name, 0: not found. */
function rankOf(wanted: readonly string[], step: readonly string[], topic: readonly string[]): 0 | 1 | 2 | 3 {
	const isIn = (words: readonly string[], asked: string) => words.some((word) => startsWith(word, asked));
	if (wanted.every((asked) => isIn(step, asked))) return startsWith(step[0] ?? '', wanted[0] ?? '') ? 3 : 2;
	return wanted.every((asked) => isIn(step, asked) || isIn(topic, asked)) ? 1 : 0;
}
