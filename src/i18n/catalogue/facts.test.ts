import { beforeEach, expect, test, vi } from 'vitest';
import { factBehind } from './behind.ts';
import all from './facts.json';
import { officeWords, stateOf, type Fact } from './facts.ts';

const facts = all as Fact[];
const looked = { checked_on: '2026-01-31', checked_by: 'Kari Nordmann', review_months: 12 };

beforeEach(() => vi.resetModules());

test('a look lasts its months and not a day longer', () => {
	expect(stateOf(looked, '2026-01-31')).toBe('checked');
	expect(stateOf(looked, '2027-01-31')).toBe('checked');
	expect(stateOf(looked, '2027-02-01')).toBe('check_again');
});

test('a month that is too short ends on its last day', () => {
	const short = { ...looked, review_months: 1 };
	expect(stateOf(short, '2026-02-28')).toBe('checked');
	expect(stateOf(short, '2026-03-01')).toBe('check_again');
	expect(stateOf({ ...looked, checked_on: '2026-11-30', review_months: 3 }, '2027-02-28')).toBe('checked');
	expect(stateOf({ ...looked, checked_on: '2026-08-31', review_months: 6 }, '2027-02-28')).toBe('checked');
});

test.each([
	[{ checked_on: null }],
	[{ checked_by: null }],
	[{ checked_by: '' }],
	[{ checked_on: '2026-02-30' }],
	[{ checked_on: '2026-11-27' }]
])('with %j nobody has looked', (changes) => {
	expect(stateOf({ ...looked, ...changes }, '2026-11-26')).toBe('unchecked');
});

test('as long as nobody has opened the live pages no fact is told as checked', () => {
	expect(facts.filter((fact) => fact.checked_by === null && stateOf(fact, '2026-11-26') !== 'unchecked')).toEqual([]);
});

const hours = { id: 'office_hours_local', local: true };
const office = { office_hours_local: { nb: 'Åpent mandag kl. 10–14', en: 'Open Monday 10–14' } };

test('the office’s own words are in the reader’s language, or in one that is near', () => {
	expect(officeWords(hours, office, 'en')).toEqual({ text: 'Open Monday 10–14', lang: 'en' });
	expect(officeWords(hours, office, 'nn')).toEqual({ text: 'Åpent mandag kl. 10–14', lang: 'nb' });
	expect(officeWords(hours, office, 'ar')).toMatchObject({ lang: 'nb' });
	expect(officeWords(hours, { office_hours_local: { nb: ' ', ti: 'ሰኑይ' } }, 'ar')).toMatchObject({ lang: 'ti' });
});

test('an office has no words of its own about a rule of the whole country, nor where it wrote none', () => {
	expect(officeWords({ ...hours, local: false }, office, 'en')).toBeNull();
	expect(officeWords({ id: 'food_help', local: true }, office, 'en')).toBeNull();
	expect(officeWords({ id: 'constructor', local: true }, office, 'en')).toBeNull();
});

test('a fact comes with its words in the language on screen, and bokmål beside', async () => {
	const { loadLocale } = await import('../i18n.svelte.ts');
	await loadLocale('ar');
	const { factText, loadFact } = await import('./facts.svelte.ts');
	expect(factText('tax_card')).toEqual({ state: 'loading' });
	expect(await loadFact('tax_card')).toMatchObject({ source: { publisher: 'Skatteetaten' } });
	expect(factText('tax_card')).toMatchObject({ state: 'ready', lang: 'ar', dir: 'rtl' });
	expect(await loadFact('from_the_future')).toBeNull();
	const beside = { state: 'ready', lang: 'nb', dir: 'ltr' };
	await vi.waitFor(() => expect(factText('tax_card', 'nb')).toMatchObject(beside), { timeout: 10_000 });
});

test('a step knows the fact behind it; another step, a phrase and a newer app’s step have none', async () => {
	expect(await factBehind('letters_find_deadline')).toBe('appeal_deadlines');
	expect(await factBehind('letters_open_one')).toBeNull();
	expect(await factBehind('thx')).toBeNull();
});
