import { expect, test } from 'vitest';
import { DemoDays } from './days.ts';

const saturday = new DemoDays(new Date('2026-11-21T12:00:00Z'));
const thursday = new DemoDays(new Date('2026-11-19T12:00:00Z'));

test('a working day counts working days only', () => {
	expect([-5, -4, -1, 0, 1, 2].map((n) => thursday.day(n).slice(8))).toEqual(['12', '13', '18', '19', '20', '23']);
});

test('at the weekend today is the Monday to come, and yesterday was Friday', () => {
	expect([-1, 0, 1].map((n) => saturday.day(n).slice(8))).toEqual(['20', '23', '24']);
});

test('30 working days are six weeks, and times are those in Norway, also before summer time ended', () => {
	expect(thursday.day(-30)).toBe('2026-10-08');
	expect(thursday.at(-30, '10:00').toISOString()).toBe('2026-10-08T08:00:00.000Z');
	expect(thursday.at(-1, '10:00').toISOString()).toBe('2026-11-18T09:00:00.000Z');
});

test('it is already tomorrow in Norway an hour before midnight in London', () => {
	expect(new DemoDays(new Date('2026-11-18T23:30:00Z')).day(0)).toBe('2026-11-19');
});
