import { expect, test } from 'vitest';
import type { Fact } from '../catalogue/facts.ts';
import { factProblems } from './facts.ts';

const fact: Fact = {
	...{ id: 'tax_card', confidence: 'sure', source: { publisher: 'Skatteetaten', url: 'https://www.skatteetaten.no' } },
	...{ source_year: null, checked_on: null, checked_by: null, review_months: 12, local: false }
};
const problems = (changes: object) => factProblems([{ ...fact, ...changes }], []).join();

test('a good fact has no problem, looked at or not', () => {
	expect(problems({})).toBe('');
	expect(problems({ checked_on: '2026-11-26', checked_by: 'Kari Nordmann' })).toBe('');
});

test.each([
	[{ id: 'Tax card' }, 'snake_case'],
	[{ confidence: 'H' }, 'wrong confidence'],
	[{ source: { publisher: ' ', url: 'https://www.skatteetaten.no' } }, 'no source'],
	[{ source: { publisher: 'Skatteetaten', url: 'http://www.skatteetaten.no' } }, 'no https page'],
	[{ source: { publisher: 'Skatteetaten', url: 'skatteetaten.no' } }, 'no https page'],
	[{ source: { publisher: 'Stegvis', url: null } }, 'no https page'],
	[{ review_months: 0 }, 'no review interval'],
	[{ review_months: 24 }, 'no review interval'],
	[{ review_months: undefined }, 'no review interval'],
	[{ checked_on: '2026-11-26' }, 'both a day and a name'],
	[{ checked_by: 'Kari Nordmann' }, 'both a day and a name'],
	[{ checked_on: '2026-02-30', checked_by: 'Kari Nordmann' }, 'does not exist']
])('a fact with %j is refused', (changes, problem) => {
	expect(problems(changes)).toContain(problem);
});

test('own words without a page can only be a question', () => {
	expect(problems({ source: { publisher: 'Stegvis', url: null }, confidence: 'ask' })).toBe('');
});

test('a fact a step names must be there, once', () => {
	expect(factProblems([fact], ['tax_card', 'bank_account', 'bank_account'])).toEqual([
		'facts: bank_account: a step names it, and there is none'
	]);
	expect(factProblems([fact, fact], [])).toEqual(['facts: tax_card: stands twice']);
});
