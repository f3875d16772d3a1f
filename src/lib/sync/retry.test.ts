import { expect, test } from 'vitest';
import { retryDelay } from './retry.ts';

test('waits 1, 2, 5, 10, 30 and then 60 seconds, a fifth more or less', () => {
	expect([1, 2, 3, 4, 5, 6, 7, 100].map((n) => retryDelay(n, 0.5) / 1000)).toEqual([1, 2, 5, 10, 30, 60, 60, 60]);
	expect([retryDelay(1, 0), retryDelay(1, 1)]).toEqual([800, 1200]);
});
