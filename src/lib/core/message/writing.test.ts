import { expect, test } from 'vitest';
import { holdsNationalId, maxBody, tooManyBy } from './writing.ts';

test('the limit counts whole characters, as the database does', () => {
	expect(tooManyBy('a'.repeat(maxBody))).toBe(0);
	expect(tooManyBy('a'.repeat(maxBody + 3))).toBe(3);
	expect(tooManyBy('😀'.repeat(maxBody))).toBe(0);
});

test.each([
	['01019012345', true],
	['Fødselsnummeret er 010190 12345.', true],
	['Ring 12 34 56 78', false],
	['+47 12345678', false],
	['konto 1234.56.78901', false],
	['123456789012', false]
])('%s', (text, expected) => {
	expect(holdsNationalId(text)).toBe(expected);
});
