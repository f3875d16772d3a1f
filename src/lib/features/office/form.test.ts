import { expect, test } from 'vitest';
import { blank, longest, over, readWritten, tidy } from './form.ts';

test('a draft comes back as it was; what is no draft is none', () => {
	const written = { ...blank('step'), id: 'a', belongs_to: 'housing', texts: { nb: 'Ring', ar: 'اتصل' } };
	expect(readWritten(JSON.stringify(written))).toEqual(written);
	expect([readWritten(''), readWritten('{'), readWritten('12'), readWritten('null')]).toEqual([null, null, null, null]);
});

test('languages nobody wrote in are left out, and spaces round the words', () => {
	expect(tidy({ ...blank('phrase'), texts: { nb: ' Hei \n', en: ' ' } }).texts).toEqual({ nb: 'Hei' });
});

test('all languages together have to fit', () => {
	expect(over(blank('phrase'))).toBeLessThan(0);
	expect(
		over({ ...blank('phrase'), texts: { nb: 'å'.repeat(longest / 2), en: 'å'.repeat(longest / 2) } })
	).toBeGreaterThan(0);
});
