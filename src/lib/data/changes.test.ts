import { expect, test } from 'vitest';
import { changes } from './changes.ts';

test('only columns that differ travel, with what the writer saw', () => {
	const row: { title: string; note: string | null; params: unknown } = { title: 'a', note: null, params: { n: '1' } };
	expect(changes(row, { title: 'b', note: null, params: { n: '1' } })).toEqual({ title: { was: 'a', now: 'b' } });
	expect(changes(row, { note: 'ny' })).toEqual({ note: { was: null, now: 'ny' } });
	expect(changes(row, {})).toEqual({});
});
