import { expect, test } from '@playwright/test';
import { measureBytes } from '../bench/bytes.ts';

/** The budgets of bytes hold in every build; `npm run bench -- bytes` prints each figure beside its budget. */
test('what travels to a phone is within its budgets', () => {
	const figures = measureBytes();
	expect(figures.length).toBeGreaterThan(8);
	expect(figures.filter(({ ok }) => !ok)).toEqual([]);
});
