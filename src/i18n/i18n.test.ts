import { expect, test, vi } from 'vitest';
import { chooseLanguage, i18n, loadLocale, messagesIn, storedLanguage } from './i18n.svelte.ts';
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

test('what is kept for the next start is what is on screen', async () => {
	const storage = new Map<string, string>();
	vi.stubGlobal('localStorage', {
		getItem: (key: string) => storage.get(key) ?? null,
		setItem: (key: string, value: string) => storage.set(key, value)
	});
	await Promise.all([chooseLanguage('ar'), chooseLanguage('en')]);
	expect([i18n.locale, storedLanguage()]).toEqual(['en', 'en']);
	expect(await chooseLanguage('xx' as 'nb')).toBe(false);
	expect(storedLanguage()).toBe('en');
	storage.set('language', 'from-another-version');
	expect(storedLanguage()).toBeNull();
	vi.unstubAllGlobals();
});
