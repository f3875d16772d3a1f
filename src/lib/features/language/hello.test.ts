import { expect, test } from 'vitest';
import { languages } from '#i18n/languages.ts';
import { greetingsAround } from './hello.ts';

test.each(languages)('$tag is greeted in its own words, and no word stands twice', ({ tag }) => {
	const { here, others } = greetingsAround(tag);
	expect(here?.tag).toBe(tag);
	const words = [here, ...others].map((hello) => hello?.words);
	expect(new Set(words).size).toBe(words.length);
});
