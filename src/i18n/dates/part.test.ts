import { expect, test } from 'vitest';
import { dayPartOf, dayParts } from './part.ts';
import { timesIn } from './times.ts';

test.each([
	['05:59', 'night'],
	['06:00', 'morning'],
	['09:00', 'forenoon'],
	['11:59', 'forenoon'],
	['12:00', 'midday'],
	['14:00', 'afternoon'],
	['17:45', 'afternoon'],
	['18:00', 'evening'],
	['23:59', 'evening'],
	['00:00', 'night']
])('%s is %s', (time, part) => {
	expect(dayPartOf(time)).toBe(part);
});

test('the parts hold every quarter of an hour once', () => {
	const all = dayParts.flatMap(([part]) => timesIn(part));
	expect(new Set(all).size).toBe(96);
	expect(all).toHaveLength(96);
	expect(timesIn('midday')).toEqual(['12:00', '12:15', '12:30', '12:45', '13:00', '13:15', '13:30', '13:45']);
});
