import { expect, test } from 'vitest';
import catalogue from '#i18n/catalogue/phrases.json';
import type { Catalogue } from '#i18n/catalogue/catalogue.ts';
import { asksIn } from './asks.ts';

test('a question waits, a thank-you does not', () => {
	const asks = asksIn(catalogue as Catalogue);
	expect(['call_me', 'apt_suggest', 'int_need'].map(asks)).toEqual([true, true, true]);
	expect(['thx', 'apt_confirm', 'ans_yes', 'from_the_future'].map(asks)).toEqual([false, false, false, false]);
});

test('nothing waits before the catalogue is here', () => {
	expect(asksIn(undefined)('call_me')).toBe(false);
});
