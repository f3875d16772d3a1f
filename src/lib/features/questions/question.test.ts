import { expect, test } from 'vitest';
import { read, type Question } from './question.ts';

const question = (longest: number): Question => ({
	key: 'k',
	kind: 'words',
	longest,
	ask: 'a'
});

test('words are kept without the space around them, and nothing is nothing', () => {
	expect(read(question(5), '  fem  ')).toEqual({ value: 'fem' });
	expect(read(question(5), '   ')).toEqual({ value: null });
	expect(read(question(5), 'seks🙂🙂')).toEqual({ tooLong: 1 });
});
