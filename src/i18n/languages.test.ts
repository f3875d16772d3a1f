import { expect, test } from 'vitest';
import { isTag, pickLanguage, readsToo, standsAlone } from './languages.ts';

test.each([
	['ar', ['nb-NO'], 'ar'],
	[null, ['ar-SY', 'en'], 'ar'],
	[null, ['no'], 'nb'],
	[null, ['nn-NO', 'nb-NO'], 'nn'],
	[null, ['fr-FR', 'EN-us'], 'en'],
	[null, ['fr', 'de'], 'nb'],
	[null, [], 'nb'],
	['removed', ['ti'], 'ti']
] as const)('stored %s and browser %j start in %s', (stored, wanted, tag) => {
	expect(pickLanguage(stored, wanted)).toBe(tag);
});

test('a name every object has is not a language', () => {
	expect(isTag('constructor')).toBe(false);
	expect(pickLanguage('toString', ['__proto__', 'constructor'])).toBe('nb');
});

test('only bokmål and reviewed languages carry important texts alone', () => {
	expect(standsAlone('nb')).toBe(true);
	expect(standsAlone('en')).toBe(false);
	expect(standsAlone('nn')).toBe(false);
	expect(standsAlone('ar')).toBe(false);
	expect(standsAlone('xx')).toBe(false);
});

test.each([
	['nn', 'nb', true],
	['nb', 'nn', true],
	['ar', 'ar', true],
	['en', 'nb', false],
	['nn', 'en', false],
	['xx', 'yy', false]
])('who reads %s reads %s: %s', (reader, lang, expected) => {
	expect(readsToo(reader, lang)).toBe(expected);
});
