import { expect, test } from 'vitest';
import { languages } from '../languages.ts';
import { dateWordsOf } from './source.ts';

test.each(languages)('$tag has its own words, all different and none of them English', (language) => {
	const words = dateWordsOf(language);
	expect(new Set(words.weekdays).size).toBe(7);
	expect(new Set(words.months).size).toBe(12);
	if (language.tag !== 'en') expect(words.weekdays).not.toContain('Monday');
});

test.each(languages)('$tag writes every pattern with the names it promises', (language) => {
	const { day, dayYear, time, clock, dayTime } = dateWordsOf(language);
	const namesIn = (pattern: string) => [...pattern.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
	expect(namesIn(day)).toEqual(['day', 'month', 'weekday']);
	expect(namesIn(dayYear)).toEqual(['day', 'month', 'weekday', 'year']);
	expect([namesIn(time), namesIn(clock), namesIn(dayTime)]).toEqual([['h', 'm'], ['time'], ['day', 'time']]);
});

test('languages whose calendar or digits differ still get Gregorian months and known day order', () => {
	expect(dateWordsOf({ tag: 'fa-AF' }).months[10]).toBe('نومبر');
	expect(dateWordsOf({ tag: 'se' }).months[10]).toBe('skábmamánnu');
});
