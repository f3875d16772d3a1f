import { expect, test } from 'vitest';
import { repeatedKeys } from './shelf.ts';

test('a key may stand on one shelf only, and once', () => {
	expect(repeatedKeys({ phrases: ['a', 'b'], topics: ['c'] })).toEqual([]);
	expect(repeatedKeys({ phrases: ['a', 'b'], topics: ['b'] })).toEqual(['phrases and topics: the key b stands twice']);
	expect(repeatedKeys({ phrases: ['a', 'a'] })).toEqual(['phrases and phrases: the key a stands twice']);
});
