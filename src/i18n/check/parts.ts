import { posix } from 'node:path';

/** A module that brings a part of the words to whatever it imports; for a layout, to every screen below it. */
const BRINGS = /(?:^|\/)i18n\/(\w+)-words\.ts$/;
/** Where the app starts: SvelteKit's files of routes, and its hooks in the browser. */
const START = /^(?:routes\/(?:.*\/)?\+(?:page|layout|error)\.(?:svelte|ts)|hooks\.client\.ts)$/;

/**
 * Words asked for by a module that may be drawn without the part they travel with: on a phone they would be missing.
 * @param sources the app's modules by path below src, without tests.
 * @param partOf the part of a message; null for any other word.
 */
export function wordsWithoutPart(
	sources: ReadonlyMap<string, string>,
	partOf: (word: string) => string | null
): string[] {
	const imports = new Map([...sources].map(([path, source]) => [path, importsOf(path, source, sources)]));
	const brings = (path: string): string[] => (imports.get(path) ?? []).flatMap((next) => BRINGS.exec(next)?.[1] ?? []);
	const seen = new Set<string>();
	const problems = new Set<string>();
	const visit = (path: string, parts: readonly string[]): void => {
		const visited = `${path} ${parts.join()}`;
		if (seen.has(visited)) return;
		seen.add(visited);
		for (const [word] of (sources.get(path) ?? '').matchAll(/(?<=[.'"`])[a-z]\w*/g)) {
			const part = partOf(word) ?? 'base';
			if (part !== 'base' && !parts.includes(part)) problems.add(`${path} asks for ${word} without the ${part} words`);
		}
		const below = [...new Set([...parts, ...brings(path)])].sort();
		for (const next of imports.get(path) ?? []) visit(next, below);
	};
	for (const path of sources.keys()) {
		if (START.test(path)) visit(path, [...new Set(layoutsAbove(path, sources).flatMap(brings))].sort());
	}
	return [...problems];
}

function layoutsAbove(path: string, sources: ReadonlyMap<string, string>): string[] {
	const folder = posix.dirname(path);
	const layouts = [...sources.keys()].filter((one) => /\/\+layout\.svelte$/.test(one) && one !== path);
	return layouts.filter((one) => `${folder}/`.startsWith(`${posix.dirname(one)}/`));
}

/** What a module imports of the app, then or on demand; types are no code. */
function importsOf(path: string, source: string, sources: ReadonlyMap<string, string>): string[] {
	const code = source.replace(/\b(?:import|export) type [^;]*;|\btypeof import\([^)]*\)/g, '');
	return [...code.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"]+)['"]/g)]
		.map(([, named = '']) =>
			named.startsWith('#') ? named.slice(1) : named.startsWith('.') ? posix.join(posix.dirname(path), named) : ''
		)
		.filter((found) => sources.has(found));
}
