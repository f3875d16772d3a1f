import { expect, test } from 'vitest';
import { minutesLeft } from './left.ts';

test.each([
	['2026-11-23T09:10:00Z', 10],
	['2026-11-23T09:00:01Z', 1],
	['2026-11-23T09:00:00Z', 0],
	['2026-11-23T08:00:00Z', 0]
])('until %s there are %i minutes', (until, minutes) => {
	expect(minutesLeft(until, new Date('2026-11-23T09:00:00Z'))).toBe(minutes);
});
