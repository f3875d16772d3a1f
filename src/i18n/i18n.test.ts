import { expect, test } from 'vitest';
import { i18n, loadLocale, messagesIn } from './i18n.svelte.ts';
import { languages } from './languages.ts';

test('a text asked for before a language is loaded says what was forgotten', () => {
	expect(() => i18n.m).toThrow(/startLanguage/);
});

test('every listed language loads in Node, and switching needs no reload', async () => {
	for (const { tag, dir } of languages) {
		expect(await loadLocale(tag)).toBe(true);
		expect(i18n.locale).toBe(tag);
		expect(i18n.dir).toBe(dir);
		expect(i18n.m.app_name()).toBe('Stegvis');
		expect(i18n.words.weekdays).toHaveLength(7);
	}
});

test('of two overlapping choices the later one stays', async () => {
	await Promise.all([loadLocale('ar'), loadLocale('en')]);
	expect(i18n.locale).toBe('en');
});

test('a language that cannot be loaded leaves the one on screen', async () => {
	await loadLocale('en');
	expect(await loadLocale('xx' as 'nb')).toBe(false);
	expect(i18n.locale).toBe('en');
});

test('bokmål can be read beside another language', async () => {
	await loadLocale('ar');
	expect((await messagesIn('nb')).app_name()).toBe('Stegvis');
	expect(i18n.locale).toBe('ar');
});
