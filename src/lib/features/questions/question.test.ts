import { expect, test } from 'vitest';
import { grouped, read, type Question } from './question.ts';

const question = (kind: Question['kind'], more: Partial<Question> = {}): Question => ({
	...{ key: 'k', kind, icon: 'paper', name: 'n', ask: 'a' },
	...more
});

test('kroner are read as people write them', () => {
	for (const typed of ['8500', '8 500', '8\u00a0500 kr', ' 8.500,- ', '٨٥٠٠', '۸۵۰۰']) {
		expect(read(question('amount'), typed)).toEqual({ value: 8500 });
	}
	for (const typed of ['8,5', 'mye', '-3', '99999999', '1e3']) expect(read(question('amount'), typed)).toBe('amount');
});

test('a number stands between its limits, a day in this century', () => {
	const day = question('number', { least: 1, most: 31 });
	expect(['1', ' 31 '].map((typed) => read(day, typed))).toEqual([{ value: 1 }, { value: 31 }]);
	for (const typed of ['0', '32', '2,5', 'den første']) expect(read(day, typed)).toBe('number');
	expect(read(question('day'), '2026-11-26')).toEqual({ value: '2026-11-26' });
	for (const typed of ['0026-11-26', '2026-02-30', '26.11.2026', '2100-01-01'])
		expect(read(question('day'), typed)).toBe('day');
});

test('words are kept without the space around them, and nothing is nothing', () => {
	const short = question('words', { longest: 5 });
	expect(read(short, '  fem  ')).toEqual({ value: 'fem' });
	expect(read(short, 'seks🙂🙂')).toEqual({ tooLong: 1 });
	for (const kind of ['words', 'amount', 'number', 'day', 'phone'] as const)
		expect(read(question(kind), '   ')).toEqual({ value: null });
	expect(read(question('words', { needed: true }), '   ')).toBe('needed');
});

test('kroner are shown in groups of three', () => {
	expect([0, 950, 8500, 1234567, -1200].map(grouped)).toEqual([
		...['0', '950', '8\u00a0500', '1\u00a0234\u00a0567', '\u200e\u22121\u00a0200']
	]);
});
