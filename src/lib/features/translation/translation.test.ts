import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

const src = 'src';
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
	.filter((file) => /\.(svelte|ts)$/.test(file) && !/\.(test|states)\.|^i18n\/paraglide/.test(file))
	.map((file) => join(src, file));
const code = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));

/** Our own files that one imports, at once or on demand. */
function importsOf(file: string): string[] {
	const found = [...(code.get(file) ?? '').matchAll(/(?:from|import)\s*\(?\s*'(#lib|#i18n|\.{1,2})\/([^']+)'/g)];
	return found.map(([, start = '', path = '']) => {
		if (start.startsWith('#')) return join(src, start.slice(1) === 'lib' ? 'lib' : 'i18n', path);
		return relative('.', join(dirname(file), start, path));
	});
}

/** Everything that the files of a folder may bring to the screen. */
function reachedFrom(folders: RegExp): Set<string> {
	const found = new Set<string>();
	const visit = (file: string): void => {
		if (found.has(file)) return;
		found.add(file);
		importsOf(file).forEach(visit);
	};
	files.filter((file) => folders.test(file)).forEach(visit);
	return found;
}

const machine = 'src/lib/features/translation/MayTranslate.svelte';

test('a machine is offered under messages, goals and notes of steps, and nowhere else', () => {
	const users = files.filter((file) => importsOf(file).includes(machine));
	expect(users.map((file) => file.replace('src/lib/features/', '')).sort()).toEqual([
		'messages/MessageItem.svelte',
		'plan/GoalFacts.svelte',
		'tasks/TaskFacts.svelte'
	]);
	expect(files.filter((file) => importsOf(file).some((one) => one.endsWith('/Translate.svelte')))).toEqual([machine]);
});

/** What somebody agrees to, answers for or is told by the office. */
const binding = /features\/(agreement|join|sharing|evaluation|access|employers|talk|bad-day|facts|language|lock)\//;

test('nothing that somebody agrees to comes near it', () => {
	const reached = reachedFrom(binding);
	expect(reached.size).toBeGreaterThan(100);
	expect([...reached].filter((file) => file.includes('features/translation/'))).toEqual([]);
	expect([...reachedFrom(/features\/messages\//)]).toContain(machine);
});
