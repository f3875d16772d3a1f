import { beforeEach, expect, test, vi } from 'vitest';
import nb from './words.nb.json';
import all from './words.json';
import { findWords } from './words.ts';

beforeEach(() => vi.resetModules());

const found = (asked: string, explanations: Record<string, string> = nb.words) =>
	findWords(all, explanations, asked).map(({ word }) => word);

test('nothing asked shows every word in the order of the Norwegian alphabet', () => {
	const shown = found(' ');
	expect(shown).toHaveLength(all.length);
	expect(shown[0]).toBe('aktivitetsplan');
	expect(shown.indexOf('søknad')).toBeGreaterThan(shown.indexOf('sykmelding'));
});

test('words that begin with what was asked come first, then those that hold it, then the explanations', () => {
	const shown = found('kort');
	expect(shown.slice(0, 3)).toEqual(['frikort', 'meldekort', 'skattekort']);
	expect(found('husleie')[0]).toBe('husleie');
	expect(found('husleie')).toContain('depositumsgaranti');
});

test('a phone without Norwegian letters finds them too', () => {
	expect(found('bostotte')).toEqual(['bostøtte']);
	expect(found('SØKNAD')[0]).toBe('søknad');
});

test('a word can be found by its meaning in the reader’s language', () => {
	expect(found('ايجار', { husleie: 'ما يُدفع مقابل الإيجار' })).toEqual(['husleie']);
	expect(found('zzz')).toEqual([]);
});

test('explanations come in the language on screen', async () => {
	const { loadLocale } = await import('../i18n.svelte.ts');
	const { loadWords } = await import('./words.svelte.ts');
	await loadLocale('en');
	expect(await loadWords()).toMatchObject({
		lang: 'en',
		explanations: { tolk: expect.stringContaining('free for you') }
	});
});
