import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { directionOf, languages, pickLanguage } from './languages.ts';

const source = readFileSync('static/boot.js', 'utf8');

/** Runs the start-up script against a stand-in page and gives back the attributes it set. */
function boot(storage: Record<string, string> | null, wanted: readonly string[] | undefined) {
	const root = {
		lang: '',
		dir: '',
		scheme: 'auto',
		size: '',
		setAttribute: (name: string, value: string) => (root[name === 'data-text-size' ? 'size' : 'scheme'] = value)
	};
	const localStorage = {
		getItem(key: string) {
			if (storage === null) throw new Error('storage is forbidden');
			return storage[key] ?? null;
		}
	};
	runInNewContext(source, { document: { documentElement: root }, localStorage, navigator: { languages: wanted } });
	return root;
}

const wishes = [[], ['no'], ['nn-NO'], ['fr', 'ar-EG'], ['TI-er'], ['__proto__', 'constructor', 'en']];
const choices = [...languages.map(({ tag }) => tag), 'xx', 'toString', null];

test.each(wishes.flatMap((wanted) => choices.map((choice) => [choice, wanted] as const)))(
	'picks the same language as the app for stored %s and browser %j',
	(choice, wanted) => {
		const root = boot(choice === null ? {} : { language: choice }, wanted);
		const tag = pickLanguage(choice, wanted);
		expect([root.lang, root.dir]).toEqual([tag, directionOf(tag)]);
	}
);

test('a forbidden storage and a browser without languages give bokmål', () => {
	expect(boot(null, undefined)).toMatchObject({ lang: 'nb', dir: 'ltr', scheme: 'auto' });
});

test.each([
	['dark', 'dark'],
	['light', 'light'],
	['"><script>', 'auto']
])('stored colour scheme %s becomes %s', (stored, expected) => {
	expect(boot({ 'color-scheme': stored }, ['nb']).scheme).toBe(expected);
});

test.each([
	['larger', 'larger'],
	['200%', '']
])('stored text size %s becomes %j', (stored, expected) => {
	expect(boot({ 'text-size': stored }, ['nb']).size).toBe(expected);
});
