import { expect, test } from 'vitest';
import { read, type Question } from './question.ts';

const question = (kind: Question['kind'], longest?: number): Question => ({
	key: 'k',
	kind,
	longest,
	icon: 'paper',
	name: 'n',
	ask: 'a'
});

test('kroner are read as people write them', () => {
	for (const typed of ['8500', '8 500', '8 500 kr', ' 8.500,- ']) {
		expect(read(question('amount'), typed)).toEqual({ value: 8500 });
	}
	for (const typed of ['8,5', 'mye', '-3', '99999999', '1e3']) expect(read(question('amount'), typed)).toBe('amount');
});

test('words are kept without the space around them, and nothing is nothing', () => {
	expect(read(question('words', 5), '  fem  ')).toEqual({ value: 'fem' });
	expect(read(question('words', 5), '   ')).toEqual({ value: null });
	expect(read(question('words', 5), 'seks🙂🙂')).toEqual({ tooLong: 1 });
	expect(read(question('day'), '2026-11-26')).toEqual({ value: '2026-11-26' });
});
