import { beforeEach, expect, test, vi } from 'vitest';

const today = '2026-11-21';

/** A fresh start of the app in a language: the modules hold what is on screen. */
async function start(tag: 'nb' | 'ar' | 'en') {
	const { loadLocale } = await import('../i18n.svelte.ts');
	await loadLocale(tag);
	return import('./phrases.svelte.ts');
}

beforeEach(() => vi.resetModules());

test('a phrase asked for too early loads by itself', async () => {
	const { phrase } = await start('ar');
	expect(phrase('thx', null, today)).toEqual({ state: 'loading' });
	await vi.waitFor(() => expect(phrase('thx', null, today).state).toBe('ready'));
	expect(phrase('thx', null, today)).toEqual({ state: 'ready', text: 'شكرًا!', lang: 'ar', dir: 'rtl' });
});

test('what the other side sees is the same key in their language', async () => {
	const { phrase, loadPhrases } = await start('ar');
	await Promise.all([loadPhrases('ar'), loadPhrases('nb')]);
	expect(phrase('thx', null, today, 'nb')).toMatchObject({ text: 'Takk!', lang: 'nb', dir: 'ltr' });
	expect(phrase('thx', null, today)).toMatchObject({ lang: 'ar' });
});

test('a key nobody knows is said to be unknown, not shown', async () => {
	const { phrase, loadPhrases } = await start('ar');
	await Promise.all([loadPhrases('ar'), loadPhrases('nb')]);
	expect(phrase('from_the_future', null, today)).toEqual({ state: 'unknown' });
});

test('a language without a file falls back to bokmål and says so', async () => {
	const { phrase, loadPhrases } = await start('nb');
	await loadPhrases('nb');
	expect(await loadPhrases('xx' as 'nb')).toBe(false);
	expect(phrase('thx', null, today, 'xx' as 'nb')).toMatchObject({ text: 'Takk!', lang: 'nb' });
});

test('whoever asks for the catalogue gets the phrases of the language on screen with it', async () => {
	const { phrase, loadCatalogue } = await start('ar');
	await loadCatalogue();
	await vi.waitFor(() => expect(phrase('thx', null, today).state).toBe('ready'));
});

test('the picker has names for its categories and languages', async () => {
	const { categoryName, languageNames, loadCatalogue, loadPhrases } = await start('en');
	expect([categoryName('thanks'), languageNames()]).toEqual(['', []]);
	await loadPhrases('en');
	expect(categoryName('thanks')).toBe('Thanks');
	expect(languageNames()).toContainEqual(['ti', 'Tigrinya']);
	expect((await loadCatalogue()).phrases.length).toBeGreaterThan(190);
});
