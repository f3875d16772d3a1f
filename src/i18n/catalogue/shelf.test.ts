import { expect, test, vi } from 'vitest';
import { loadLocale } from '../i18n.svelte.ts';
import { Shelf } from './shelf.svelte.ts';

/** A shelf that only bokmål and Arabic have been written on; the Arabic file cannot be fetched now. */
const shelf = new Shelf<'steps'>('walks', {
	'./walks.nb.json': () => Promise.resolve({ steps: { ferry: 'Ta ferja' } }),
	'./walks.ar.json': () => Promise.reject(new Error('no network'))
});

test.each(['en', 'ar'] as const)('who reads %s, which is not here, gets bokmål, marked as bokmål', async (tag) => {
	await loadLocale(tag);
	await vi.waitFor(() => expect(shelf.text('steps', 'ferry', null, '').state).toBe('ready'));
	expect(shelf.text('steps', 'ferry', null, '')).toEqual({ state: 'ready', text: 'Ta ferja', lang: 'nb', dir: 'ltr' });
	expect(shelf.text('steps', 'rocket', null, '')).toEqual({ state: 'unknown' });
});
