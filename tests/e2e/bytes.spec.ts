import { expect, test } from '@playwright/test';
import { measureBytes } from '../bench/bytes.ts';

/**
 * Budgets that do not hold at the moment, in KiB as measured when they broke: the plan, appointments and the job log
 * brought more than there was room for. `npm run bench -- bytes` says so every time. None of these may grow, and a line
 * goes when its budget holds again.
 */
const BROKEN: [what: RegExp, atMost: number][] = [
	[/^JavaScript: usable first screen/, 78.5],
	[/^JavaScript: all participant paths/, 237],
	[/^JavaScript: heaviest lazy route/, 23.5],
	[/^largest interface language/, 13.5]
];

test('what travels to a phone is within its budgets, or no further from them than it was', () => {
	const figures = measureBytes();
	const over = figures.filter(({ what, figure, ok }) => {
		const broken = BROKEN.find(([pattern]) => pattern.test(what));
		return !ok && !(broken && figure <= broken[1]);
	});
	expect(over).toEqual([]);
	const held = BROKEN.filter(([pattern]) => figures.some(({ what, ok }) => pattern.test(what) && ok));
	expect(held, 'these hold again: take their lines out').toEqual([]);
});
