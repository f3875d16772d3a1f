import { expect, test } from '@playwright/test';
import { measureBytes } from '../bench/bytes.ts';

test('what travels to a phone is within its budgets', () => {
	const over = measureBytes().filter((figure) => !figure.ok);
	expect(over).toEqual([]);
});
