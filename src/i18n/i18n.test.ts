import { expect, test, vi } from 'vitest';
import {
	chooseLanguage,
	i18n,
	loadLocale,
	loadWords,
	messagesIn,
	storedLanguage,
	type MessageFiles
} from './i18n.svelte.ts';
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

/** A part of the words with one message, which names its language. */
function part(): MessageFiles {
	const file = (tag: string) => [`./paraglide/messages/${tag}.js`, () => Promise.resolve({ people_all: () => tag })];
	return Object.fromEntries(languages.map(({ tag }) => file(tag))) as MessageFiles;
}

test('a part of the words comes beside the base, in this language, each later one and bokmål beside it', async () => {
	const files = part();
	await loadLocale('en');
	await loadWords(files);
	expect([i18n.m.people_all(), i18n.m.app_name()]).toEqual(['en', 'Stegvis']);
	expect(loadWords(files)).toBeUndefined();
	await loadLocale('ar');
	expect(i18n.m.people_all()).toBe('ar');
	expect((await messagesIn('nb')).people_all()).toBe('nb');
});

test('a part asked for while the language changes is there in the new one', async () => {
	for (const order of ['part first', 'language first']) {
		await loadLocale('en');
		const files = part();
		const first = order === 'part first' ? loadWords(files) : loadLocale('ar');
		const second = order === 'part first' ? loadLocale('ar') : loadWords(files);
		await Promise.all([first, second]);
		expect([i18n.locale, i18n.m.people_all()]).toEqual(['ar', 'ar']);
	}
});

test('a part that cannot be fetched tells who asked', async () => {
	await loadLocale('en');
	const fails = () => Promise.reject(new Error('no network'));
	let files = { './paraglide/messages/en.js': fails };
	await expect(loadWords(files)).rejects.toThrow('no network');
	expect(i18n.m.app_name()).toBe('Stegvis');
	files = Object.assign(files, part());
	await loadWords(files);
	expect(i18n.m.people_all()).toBe('en');
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
