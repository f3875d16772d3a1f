import { expect, test } from 'vitest';
import { isWhole, readCode, secretIn, showCode } from './code.ts';

test.each([
	['abc-defgh', 'ABCDEFGH'],
	[' a2c 4e 6gh ', 'A2C4E6GH'],
	['ABCDEFGHJK', 'ABCDEFGH'],
	['٢٣٤ ۵۶۷۸۹', '23456789'],
	['Ａ２Ｃ', 'A2C'],
	['O0I1L', '00111'],
	['uå*U', ''],
	['', '']
])('%j is read as %j', (typed, code) => {
	expect(readCode(typed)).toBe(code);
});

test('a code is shown in groups of three and five', () => {
	expect(['A', 'ABC', 'ABCD', 'ABCDEFGH'].map(showCode)).toEqual(['A', 'ABC', 'ABC D', 'ABC DEFGH']);
	expect([isWhole('ABCDEFG'), isWhole('ABCDEFGH')]).toEqual([false, true]);
});

test('a pasted link gives its secret', () => {
	const secret = 'abcdefghij-KLMNOPQR_12';
	expect(secretIn(`https://stegvis.example.no/join#${secret}`)).toBe(secret);
	expect(secretIn(`#${secret}`)).toBe(secret);
	expect(secretIn('#short')).toBeNull();
	expect(secretIn('ABC DEFGH')).toBeNull();
});
