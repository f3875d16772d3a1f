import { expect, test } from 'vitest';
import { textOf } from './text.ts';

test('a refused agreement keeps every word for copying, also those in lists', () => {
	const row = { parties: 'Amina og Kari', problems: ['Søvn', 'Gjeld'], goals: [], more: null, reason: 'Kurset' };
	expect(textOf({ op: 'put', tbl: 'agreement', id: 'x', row })).toBe('Amina og Kari\nSøvn\nGjeld\nKurset');
});
