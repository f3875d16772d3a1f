import { expect, test } from 'vitest';
import type { Catalogue, Phrase, ShelfTexts } from '../catalogue/catalogue.ts';
import { catalogueProblems, expectedPhrases } from './phrases.ts';
import { shelfTextProblems } from './shelf.ts';

const icons = ['chat', 'check'];

const ask: Phrase = {
	key: 'ask',
	category: 'talk',
	senders: ['worker'],
	params: ['date'],
	answers: ['yes'],
	icon: 'chat'
};
const yes: Phrase = { key: 'yes', category: 'talk', senders: ['participant'], icon: 'check' };
const catalogue: Catalogue = { categories: [{ key: 'talk', icon: 'chat' }], phrases: [ask, yes] };
const nb = {
	categories: { talk: 'Snakke' },
	languages: { so: 'somali' },
	places: {},
	phrases: { ask: 'Passer {date}?', yes: 'Ja, gjerne.' }
};
const ar = {
	categories: { talk: 'حديث' },
	languages: { so: 'الصومالية' },
	places: {},
	phrases: { ask: 'هل يناسبك {date}؟', yes: 'نعم.' }
};

const textProblems = (texts: ShelfTexts) =>
	shelfTextProblems('phrases', 'ar', expectedPhrases(catalogue, nb), texts, nb);
const withAsk = (changes: object): Catalogue => ({ ...catalogue, phrases: [{ ...ask, ...changes }, yes] });

test('a good catalogue has no problem', () => {
	expect(catalogueProblems(catalogue, icons)).toEqual([]);
	expect(textProblems(ar)).toEqual([]);
});

test.each([
	[{ key: 'Ask me' }, 'snake_case'],
	[{ category: 'other' }, 'unknown category'],
	[{ icon: 'Chat' }, 'no drawing Chat'],
	[{ params: ['topic'], offer: { topic: ['weather'] } }, 'nothing to offer for topic'],
	[{ offer: { place: ['home'] } }, 'nothing to offer for place'],
	[{ senders: [] }, 'wrong senders'],
	[{ senders: ['client'] }, 'wrong senders'],
	[{ params: ['amount'] }, 'unknown parameter'],
	[{ answers: ['maybe'] }, 'unknown answer maybe'],
	[{ senders: ['participant'] }, 'nobody who gets it may answer yes'],
	[{ answers: Array<string>(6).fill('yes') }, 'more than five']
])('a phrase with %j is refused', (changes, problem) => {
	expect(catalogueProblems(withAsk(changes), icons).join()).toContain(problem);
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
