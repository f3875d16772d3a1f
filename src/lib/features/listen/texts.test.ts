import { expect, test } from 'vitest';
import { languageOf } from './texts.ts';

test('words that do not say their language are read only where their letters tell it', () => {
	expect(languageOf('Ring fastlegen', 'nb')).toBe('nb');
	expect(languageOf('Ring fastlegen', 'nn')).toBe('nn');
	expect(languageOf('Ring fastlegen', 'ar')).toBe('nb');
	expect(languageOf('اتصل بالطبيب', 'ar')).toBe('ar');
	expect(languageOf('12 000', 'pl')).toBe('pl');
	// A worker's bokmål or the reader's own words: nobody can tell.
	for (const screen of ['pl', 'so', 'en']) expect(languageOf('Ring fastlegen', screen)).toBeNull();
	// Arabic or Dari, Ukrainian or Russian.
	expect(languageOf('اتصل بالطبيب', 'nb')).toBeNull();
	expect(languageOf('Подзвонити лікарю', 'ar')).toBeNull();
});
