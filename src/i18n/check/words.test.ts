import { expect, test } from 'vitest';
import { wordProblems } from './words.ts';

const good = [
	{ key: 'vedtak', word: 'vedtak' },
	{ key: 'soknad', word: 'søknad' }
];

test('good words have no problem', () => {
	expect(wordProblems(good)).toEqual([]);
});

test.each([
	[{ key: 'søknad', word: 'frist' }, 'snake_case'],
	[{ key: 'frist', word: ' ' }, 'no word'],
	[{ key: 'vedtak', word: 'frist' }, 'the key stands twice'],
	[{ key: 'frist', word: 'Vedtak' }, 'the word stands twice']
])('%j is refused', (word, problem) => {
	expect(wordProblems([...good, word]).join()).toContain(problem);
});
