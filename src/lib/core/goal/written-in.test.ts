import { expect, test } from 'vitest';
import { writtenIn } from './written-in.ts';

test('words are in the language of the screen, unless their script says otherwise', () => {
	expect(writtenIn('Jeg vil ha jobb', 'nb')).toBe('nb');
	expect(writtenIn('I want a job', 'en')).toBe('en');
	expect(writtenIn('أريد عملاً', 'ar')).toBe('ar');
	expect(writtenIn('أريد عملاً', 'nb')).toBe('ar');
	expect(writtenIn('ስራሕ ክረክብ ይደሊ', 'nb')).toBe('ti');
	expect(writtenIn('Jeg vil ha jobb', 'ar')).toBe('nb');
	expect(writtenIn('Хочу працювати', 'nb')).toBe('uk');
});

test('a name in another script does not change the language, and digits alone say nothing', () => {
	expect(writtenIn('أريد أن أعمل في Solsiden', 'ar')).toBe('ar');
	expect(writtenIn('12 000', 'ti')).toBe('ti');
	expect(writtenIn('', 'ar')).toBe('ar');
});
