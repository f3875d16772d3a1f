import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromOslo } from './from-oslo.ts';
import { inOslo } from './oslo.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const iso = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString().slice(0, 16));
const clock = (minute: number): string =>
	`${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** The days on which the clock is changed, with what the hour from 02 to 03 means on them. */
const changes = [
	{ day: '2026-03-29', hour: 'missing' },
	{ day: '2026-10-25', hour: 'twice' },
	{ day: '2027-03-28', hour: 'missing' }
] as const;

test.each([
	['2026-11-25', '10:00', '2026-11-25T09:00'],
	['2026-07-01', '00:30', '2026-06-30T22:30'],
	['2026-03-29', '01:59', '2026-03-29T00:59'],
	['2026-03-29', '02:00', '2026-03-29T01:00'],
	['2026-03-29', '02:30', '2026-03-29T01:30'],
	['2026-03-29', '03:00', '2026-03-29T01:00'],
	['2026-10-25', '01:59', '2026-10-24T23:59'],
	['2026-10-25', '02:30', '2026-10-25T00:30'],
	['2026-10-25', '03:00', '2026-10-25T02:00'],
	['2027-03-28', '02:15', '2027-03-28T01:15']
])('%s %s in Norway is %s', (day, time, expected) => {
	expect(iso(fromOslo(day, time))).toBe(expected);
});

test.each([
	['2026-02-30', '10:00'],
	['2026-11-25', '24:00'],
	['', ''],
	['+12026-01-01', '10:00']
])('“%s %s” is no time', (day, time) => {
	expect(fromOslo(day, time)).toBeNull();
});

test('every minute of the days on which the clock is changed has one right outcome', () => {
	for (const { day, hour } of changes) {
		for (let minute = 0; minute < 1440; minute++) {
			const time = clock(minute);
			const ms = fromOslo(day, time);
			expect(ms).not.toBeNull();
			const inChange = minute >= 120 && minute < 180;
			const shown = inChange && hour === 'missing' ? clock(minute + 60) : time;
			expect(inOslo(ms as number), `${day} ${time}`).toEqual({ day, time: shown });
			// Nothing earlier on the clock's face is the same time: the first of two.
			if (inChange && hour === 'twice') expect(inOslo((ms as number) + HOUR)).toEqual({ day, time });
			expect(inOslo((ms as number) - HOUR).time).not.toBe(time);
		}
	}
});

test('there and back: every minute of three years, and from every instant', () => {
	const from = Date.parse('2026-01-01T00:00:00Z');
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 3 * 366 * 24 * 60 }), (minute) => {
			const ms = from + minute * MINUTE;
			const { day, time } = inOslo(ms);
			const back = fromOslo(day, time) as number;
			// The second of two equal times comes back as the first, an hour earlier; all others as themselves.
			expect([ms, ms - HOUR]).toContain(back);
			expect(inOslo(back)).toEqual({ day, time });
		}),
		{ numRuns: 2000 }
	);
});

test('later on the clock is never earlier in time', () => {
	const day = fc.constantFrom(...changes.map((change) => change.day));
	fc.assert(
		fc.property(day, fc.nat(1439), fc.nat(1439), (date, a, b) => {
			const [first, last] = [Math.min(a, b), Math.max(a, b)];
			const [start, end] = [fromOslo(date, clock(first)) as number, fromOslo(date, clock(last)) as number];
			// Only what does not exist may pass what does: 02.30 means 03.30 when summer time begins.
			const intoGap = first >= 120 && first < 180 && last >= 180;
			expect(intoGap ? end >= start - HOUR : end >= start).toBe(true);
		}),
		{ numRuns: 2000 }
	);
});
