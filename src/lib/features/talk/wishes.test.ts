import { expect, test } from 'vitest';
import catalogue from '#i18n/catalogue/phrases.json';
import { wishFor, type When } from './wishes.ts';

test('a wish for tomorrow has a day and a round time', () => {
	expect(wishFor('morning', '2026-11-30')).toEqual({
		due_on: '2026-12-01',
		due_time: '10:00',
		phrase_key: 'call_me_at',
		phrase_params: { date: '2026-12-01', time: '10:00' }
	});
});

test.each<When>(['now', 'today', 'morning', 'afternoon'])('the words for %s are in the catalogue', (when) => {
	const { phrase_key } = wishFor(when, '2026-11-21');
	expect(catalogue.phrases.map(({ key }) => key)).toContain(phrase_key);
});
