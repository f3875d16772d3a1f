import { expect, test } from 'vitest';
import { wordsWithoutPart } from './parts.ts';

const words: Record<string, string> = { save: 'base', people_all: 'worker' };
const partOf = (word: string) => words[word] ?? null;
const problems = (sources: Record<string, string>) => wordsWithoutPart(new Map(Object.entries(sources)), partOf);

const people = '{i18n.m.people_all()} {i18n.m.save()}';
const part = { 'i18n/worker-words.ts': '' };

test('a screen may ask for words of a part that a layout above it brings', () => {
	expect(
		problems({
			...part,
			'routes/(worker)/+layout.svelte': "import { workerWords } from '#i18n/worker-words.ts';",
			'routes/(worker)/people/+page.svelte': "import People from '#lib/People.svelte';",
			'lib/People.svelte': people
		})
	).toEqual([]);
});

test('a screen may not when nothing brings the part, also not further in or on demand', () => {
	expect(
		problems({
			...part,
			'routes/(worker)/+layout.svelte': "import { workerWords } from '#i18n/worker-words.ts';",
			'routes/me/+page.svelte': "{#await import('#lib/Me.svelte') then Me}",
			'lib/Me.svelte': "import People from './People.svelte';",
			'lib/People.svelte': people
		})
	).toEqual(['lib/People.svelte asks for people_all without the worker words']);
});

test('a module brings a part to what it imports, and not to itself', () => {
	const sources = {
		...part,
		'routes/me/+page.svelte': "import { card } from '#lib/card.ts';",
		'lib/card.ts': "import { workerWords } from '#i18n/worker-words.ts'; await import('./People.svelte');",
		'lib/People.svelte': people
	};
	expect(problems(sources)).toEqual([]);
	expect(problems({ ...sources, 'lib/card.ts': `${sources['lib/card.ts']} m.people_all()` })).toEqual([
		'lib/card.ts asks for people_all without the worker words'
	]);
});

test('a screen that brings a part by another way is still checked where it is reached without', () => {
	expect(
		problems({
			...part,
			'routes/a/+page.svelte': "import '#i18n/worker-words.ts'; import P from '#lib/People.svelte';",
			'routes/b/+page.svelte': "import P from '#lib/People.svelte';",
			'lib/People.svelte': people
		})
	).toHaveLength(1);
});

test('types are no code', () => {
	expect(
		problems({
			'routes/me/+page.svelte':
				"import type { Line } from '#lib/People.svelte'; let a: typeof import('#lib/People.svelte');",
			'lib/People.svelte': people
		})
	).toEqual([]);
});
