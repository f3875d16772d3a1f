import { expect, test } from 'vitest';
import ar from './ar.json';
import nb from './nb.json';
import { formatInstant, inOslo } from './oslo.ts';

test.each([
	['2026-11-21T23:30:00Z', '2026-11-22', '00:30'],
	['2026-07-01T22:30:00Z', '2026-07-02', '00:30'],
	['2026-11-21T12:00:00+01:00', '2026-11-21', '12:00'],
	['2026-03-29T00:59:59Z', '2026-03-29', '01:59'],
	['2026-03-29T01:00:00Z', '2026-03-29', '03:00'],
	['2026-10-25T00:30:00Z', '2026-10-25', '02:30'],
	['2026-10-25T01:30:00Z', '2026-10-25', '02:30'],
	['2026-12-31T23:00:00Z', '2027-01-01', '00:00']
])('%s is %s %s in Norway', (instant, day, time) => {
	expect(inOslo(instant)).toEqual({ day, time });
	expect(inOslo(Date.parse(instant))).toEqual({ day, time });
});

test('a sent time is as short as it can be without being unclear', () => {
	const now = '2026-11-21T20:00:00Z';
	expect(formatInstant('2026-11-21T12:00:00Z', now, nb)).toBe('kl. 13.00');
	expect(formatInstant('2026-11-20T12:00:00Z', now, nb)).toBe('i går kl. 13.00');
	expect(formatInstant('2026-11-16T12:00:00Z', now, nb)).toBe('mandag 16. november kl. 13.00');
	expect(formatInstant('2025-11-21T12:00:00Z', now, nb)).toBe('fredag 21. november 2025 kl. 13.00');
	expect(formatInstant('2026-11-20T12:00:00Z', now, ar)).toBe('أمس الساعة 13:00');
});

test('just after midnight in Norway the evening before is yesterday', () => {
	expect(formatInstant('2026-11-21T22:50:00Z', '2026-11-21T23:10:00Z', nb)).toBe('i går kl. 23.50');
});

test('the reckoned time is the one that the tables of time zones give, round every change and all year, 2000 to 2060', () => {
	const table = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', dateStyle: 'short', timeStyle: 'short' });
	const hour = 60 * 60 * 1000;
	const found: string[] = [];
	for (let at = Date.UTC(2000, 0, 1); at < Date.UTC(2061, 0, 1); at += 7 * hour) {
		const { day, time } = inOslo(at);
		if (`${day} ${time}` !== table.format(at)) found.push(new Date(at).toISOString());
	}
	for (let year = 2000; year <= 2060; year++)
		for (const month of [2, 9])
			for (let at = Date.UTC(year, month, 24); at < Date.UTC(year, month + 1, 1); at += hour / 2) {
				const { day, time } = inOslo(at);
				if (`${day} ${time}` !== table.format(at)) found.push(new Date(at).toISOString());
			}
	expect(found).toEqual([]);
});
