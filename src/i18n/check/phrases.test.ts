import { expect, test } from 'vitest';
import type { Catalogue, Phrase, ShelfTexts } from '../catalogue/catalogue.ts';
import { catalogueProblems, expectedPhrases } from './phrases.ts';
import { shelfTextProblems } from './shelf.ts';

const ask: Phrase = {
	key: 'ask',
	category: 'talk',
	senders: ['worker'],
	params: ['date'],
	answers: ['yes'],
	icon: 'Chat'
};
const yes: Phrase = { key: 'yes', category: 'talk', senders: ['participant'], icon: 'Check' };
const catalogue: Catalogue = { categories: ['talk'], phrases: [ask, yes] };
const nb = {
	categories: { talk: 'Snakke' },
	languages: { so: 'somali' },
	phrases: { ask: 'Passer {date}?', yes: 'Ja, gjerne.' }
};
const ar = {
	categories: { talk: 'حديث' },
	languages: { so: 'الصومالية' },
	phrases: { ask: 'هل يناسبك {date}؟', yes: 'نعم.' }
};

const textProblems = (texts: ShelfTexts) =>
	shelfTextProblems('phrases', 'ar', expectedPhrases(catalogue, nb), texts, nb);
const withAsk = (changes: object): Catalogue => ({ ...catalogue, phrases: [{ ...ask, ...changes }, yes] });

test('a good catalogue has no problem', () => {
	expect(catalogueProblems(catalogue)).toEqual([]);
	expect(textProblems(ar)).toEqual([]);
});

test.each([
	[{ key: 'Ask me' }, 'snake_case'],
	[{ category: 'other' }, 'unknown category'],
	[{ icon: '' }, 'no icon'],
	[{ senders: [] }, 'wrong senders'],
	[{ senders: ['client'] }, 'wrong senders'],
	[{ params: ['amount'] }, 'unknown parameter'],
	[{ answers: ['maybe'] }, 'unknown answer maybe'],
	[{ senders: ['participant'] }, 'nobody who gets it may answer yes'],
	[{ answers: Array<string>(6).fill('yes') }, 'more than five']
])('a phrase with %j is refused', (changes, problem) => {
	expect(catalogueProblems(withAsk(changes)).join()).toContain(problem);
});

test.each([
	[{ phrases: { ask: ar.phrases.ask } }, 'yes: no text'],
	[{ phrases: { ...ar.phrases, ask: 'هل يناسبك؟' } }, 'ask: other parameters'],
	[{ phrases: { ...ar.phrases, yes: 'Ja, gjerne.' } }, 'yes: looks like Norwegian'],
	[{ phrases: { ...ar.phrases, yes: 'نعم 116 117' } }, 'yes: needs no-break spaces'],
	[{ phrases: { ...ar.phrases, old: 'قديم' } }, 'old: not in the structure'],
	[{ categories: {} }, 'categories: talk: no text'],
	[{ languages: {} }, 'languages: so: no text']
])('texts changed by %j are refused', (changes, problem) => {
	expect(textProblems({ ...ar, ...changes } as ShelfTexts).join()).toContain(problem);
});
