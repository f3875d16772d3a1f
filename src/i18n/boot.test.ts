import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { directionOf, languages, pickLanguage } from './languages.ts';

const source = readFileSync('static/boot.js', 'utf8');

interface Surroundings {
	/** What the phone has stored; null when the browser forbids storage. */
	storage?: Record<string, string> | null;
	wanted?: readonly string[];
	/** The attribute the build writes into the page. */
	files?: string;
	path?: string;
}

/** Runs the start-up script against a stand-in page and gives back what it did to it. */
function boot({ storage = {}, wanted, files, path = '/' }: Surroundings) {
	const page = { lang: '', dir: '', scheme: 'auto', size: '', preloaded: [] as string[] };
	const root = Object.assign(page, {
		setAttribute: (name: string, value: string) => (page[name === 'data-text-size' ? 'size' : 'scheme'] = value)
	});
	const localStorage = {
		getItem(key: string) {
			if (storage === null) throw new Error('storage is forbidden');
			return storage[key] ?? null;
		}
	};
	const document = {
		documentElement: root,
		currentScript: { getAttribute: () => files ?? null },
		createElement: () => ({}),
		head: {
			appendChild: ({ rel, href, crossOrigin }: Record<'rel' | 'href' | 'crossOrigin', string | undefined>) =>
				page.preloaded.push(`${rel} ${href}${crossOrigin === undefined ? '' : ' crossorigin'}`)
		}
	};
	const setTimeout = (later: (files: string[]) => void, _: number, files: string[]): void => later(files);
	const surroundings = { document, localStorage, setTimeout, navigator: { languages: wanted } };
	runInNewContext(source, { ...surroundings, location: { pathname: path } });
	return page;
}

const wishes = [[], ['no'], ['nn-NO'], ['fr', 'ar-EG'], ['TI-er'], ['__proto__', 'constructor', 'en']];
const choices = [...languages.map(({ tag }) => tag), 'xx', 'toString', null];

test.each(wishes.flatMap((wanted) => choices.map((choice) => [choice, wanted] as const)))(
	'picks the same language as the app for stored %s and browser %j',
	(choice, wanted) => {
		const root = boot({ storage: choice === null ? {} : { language: choice }, wanted });
		const tag = pickLanguage(choice, wanted);
		expect([root.lang, root.dir]).toEqual([tag, directionOf(tag)]);
	}
);

test('a forbidden storage and a browser without languages give bokmål', () => {
	expect(boot({ storage: null })).toMatchObject({ lang: 'nb', dir: 'ltr', scheme: 'auto' });
});

test.each([
	['dark', 'dark'],
	['light', 'light'],
	['"><script>', 'auto']
])('stored colour scheme %s becomes %s', (stored, expected) => {
	expect(boot({ storage: { 'color-scheme': stored } }).scheme).toBe(expected);
});

test.each([
	['larger', 'larger'],
	['200%', '']
])('stored text size %s becomes %j', (stored, expected) => {
	expect(boot({ storage: { 'text-size': stored } }).size).toBe(expected);
});

test('the files of the picked language and of the entrance alone are fetched early, and none when the page names none', () => {
	const files = JSON.stringify({
		languages: { nb: ['/nb.js'], ar: ['/ar.js'] },
		screens: { '/join': ['/join.js', '/join.css'] },
		words: { '/sign-in': { nb: ['/nb-worker.js'], ar: ['/ar-worker.js'] } }
	});
	expect(boot({ wanted: ['ar'], files }).preloaded).toEqual(['modulepreload /ar.js']);
	expect(boot({ files, path: '/join' }).preloaded).toEqual([
		'modulepreload /nb.js',
		'modulepreload /join.js',
		'preload /join.css crossorigin'
	]);
	expect(boot({ files, path: '/sign-in' }).preloaded).toEqual(['modulepreload /nb.js', 'modulepreload /nb-worker.js']);
	expect(boot({ wanted: ['ti'], files }).preloaded).toEqual([]);
	expect(boot({}).preloaded).toEqual([]);
});
