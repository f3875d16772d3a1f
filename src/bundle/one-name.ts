/**
 * What many files use has the same short name in each of them. A minifier names every file in its own way; the screens
 * of a pack (packs.ts) are compressed as one text, and there the same call is then the same letters: 5.7 KiB less to fetch.
 */
import globals from 'globals';
import { minify } from 'terser';
import type { Plugin } from 'vite';

interface Module {
	code: string | null;
	exports?: readonly string[];
}

/** A name of its own: one or two letters are what a library that comes minified exports. */
const WORD = /[A-Za-z_$][\w$]{2,}/g;
const COMPONENT = /export default function (\w+)/;
/** What Svelte calls by words of the language outside, its compiled components call so: `$.if`. */
const ALIAS = /\b(\w+) as (\w+)\b/g;
const CALLED = /\$\.(\w+)/g;
/** Svelte's names for the pieces of markup of a component. */
const MARKUP = /^root(_\d+)?$/;

/** What the browser itself calls so keeps its name: terser would rename it with our own of that name. */
const FOREIGN = new Set(Object.keys({ ...globals.builtin, ...globals.browser, ...globals.worker, ...globals.node }));

const CAPITALS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const LETTERS = `${CAPITALS}${CAPITALS.toLowerCase()}`;
/** As many names have two letters or one. */
const SHORT = CAPITALS.length * (LETTERS.length + 1);

export function oneName(): Plugin {
	let names: Record<string, string> = {};
	return {
		name: 'one-name',
		apply: 'build',
		applyToEnvironment: ({ name }) => name === 'client',
		renderStart() {
			names = namesIn([...this.getModuleIds()].flatMap((id) => this.getModuleInfo(id) ?? []));
		},
		async renderChunk(code) {
			const { code: short } = await minify(code, {
				module: true,
				ecma: 2020,
				// Nothing that a library says reaches a log: it could hold what a person wrote.
				compress: { passes: 2, drop_console: true },
				mangle: { nth_identifier: { get: localName } },
				nameCache: { vars: { props: { ...names } } },
				format: { comments: false }
			});
			if (short === undefined) throw new Error('A file of the build came back empty.');
			return { code: short, map: null };
		}
	};
}

/** Short names by those in the source, as terser keeps them. What most modules use has the shortest. */
function namesIn(modules: readonly Module[]): Record<string, string> {
	const shared = new Set(
		modules.flatMap(({ code, exports = [] }) => [...exports, COMPONENT.exec(code ?? '')?.[1] ?? ''])
	);
	const inside = aliases(modules);
	const users = new Map<string, number>();
	for (const { code } of modules)
		for (const word of wordsOf(code ?? '', inside))
			if ((shared.has(word) && !FOREIGN.has(word)) || MARKUP.test(word)) users.set(word, (users.get(word) ?? 0) + 1);
	const ranked = [...users].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1)).map(([name]) => name);
	const markup = ranked.filter((name) => MARKUP.test(name)).flatMap(asRepeated);
	const names = [...ranked.slice(0, CAPITALS.length), ...markup, ...ranked.slice(CAPITALS.length)];
	return Object.fromEntries(names.slice(0, SHORT).map((name, index) => [`$${name}`, shortName(index)]));
}

/** Names inside by those outside, of what Svelte's own index gives to components. */
function aliases(modules: readonly Module[]): Map<string, string> {
	const index = modules.find(({ exports }) => exports?.includes('if') && exports.includes('each'))?.code ?? '';
	return new Map([...index.matchAll(ALIAS)].map(([, name = '', outside = '']) => [outside, name]));
}

function wordsOf(code: string, inside: ReadonlyMap<string, string>): Set<string> {
	const called = [...code.matchAll(CALLED)].flatMap(([, outside = '']) => inside.get(outside) ?? []);
	return new Set([...(code.match(WORD) ?? []), ...called]);
}

/** A file of many components has the same name many times, which the bundler tells apart by a number. */
const asRepeated = (name: string): string[] => Array.from({ length: 14 }, (_, index) => `${name}$${index + 1}`);

/** Begins with a capital: small letters alone are left for what lives within a function. */
function shortName(index: number): string {
	const [first, rest] = [index % CAPITALS.length, Math.floor(index / CAPITALS.length)];
	return `${CAPITALS[first]}${rest === 0 ? '' : LETTERS[rest - 1]}`;
}

/** What lives within a function is called by its place alone: by how often each letter stands in a file, each file would have an alphabet of its own. */
function localName(index: number): string {
	const small = LETTERS.slice(CAPITALS.length);
	const last = small[index % small.length] ?? '';
	return index < small.length ? last : `${localName(Math.floor(index / small.length) - 1)}${last}`;
}
