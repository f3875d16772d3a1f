import { expect, test } from 'vitest';
import { addDays } from './days.ts';

test.each([
	['2026-11-30', 1, '2026-12-01'],
	['2028-02-28', 1, '2028-02-29'],
	['2026-03-28', 2, '2026-03-30'],
	['2027-01-01', -1, '2026-12-31']
])('%s and %d days is %s', (day, count, expected) => {
	expect(addDays(day, count)).toBe(expected);
});
