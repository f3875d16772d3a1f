/**
 * What one file of the app gives to another is called the same on both sides, as far as one-name.ts has named it so:
 * `import{S,a}` instead of `import{A as S,B as a}`. Lists of imports are a twentieth of a pack.
 */
import { posix } from 'node:path';
import type { Plugin, Rolldown } from 'vite';

/** As terser writes them: nothing but names stands in the braces. */
const EXPORTS = /export\{([\w$, ]+)\};?$/;
const LISTS = /(import|export)\{([\w$, ]+)\}from"(\.[^"]+)"/g;
/** One name of a file that is fetched when it is needed. */
const ONE = /(import\(`(\.[^`]+)`\)\.then\((\w+)=>\3\.)([\w$]+)\)/g;
/** Any other way to take something from a file: its exports keep their names. */
const MENTIONS = /(?:from|import\()\s*["'`](\.[^"'`]+)["'`]/g;

type Names = ReadonlyMap<string, string>;

export function shortExports(): Plugin {
	return {
		name: 'short-exports',
		apply: 'build',
		enforce: 'post',
		applyToEnvironment: ({ name }) => name === 'client',
		generateBundle: {
			order: 'post',
			handler(_options, bundle) {
				const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
				const names = newNames(chunks);
				for (const chunk of chunks) chunk.code = rename(chunk, names);
			}
		}
	};
}

/** New names of exports by old ones, of each file that others take single names from. */
function newNames(chunks: readonly Rolldown.OutputChunk[]): Map<string, Names> {
	const kept = new Set(chunks.flatMap(({ fileName, isEntry }) => (isEntry ? [fileName] : [])));
	for (const { fileName, code } of chunks) {
		const rest = code.replace(LISTS, '').replace(ONE, '');
		for (const [, path = ''] of rest.matchAll(MENTIONS)) kept.add(resolved(fileName, path));
	}
	const found = chunks.flatMap(({ fileName, code }) => {
		const list = EXPORTS.exec(code.trim())?.[1];
		return list === undefined || kept.has(fileName) ? [] : [[fileName, namesOf(list)] as const];
	});
	return new Map(found);
}

/** "S as A, b": what is called A outside is S inside. */
function namesOf(list: string): Names {
	return new Map(pairs(list).map(([inside, outside]) => [outside, inside]));
}

function rename({ fileName, code }: Rolldown.OutputChunk, names: ReadonlyMap<string, Names>): string {
	const given = (path: string, name: string): string => names.get(resolved(fileName, path))?.get(name) ?? name;
	const imported = code
		.trim()
		.replace(LISTS, (_whole, what: string, list: string, path: string) => {
			const here = pairs(list).map(([outside, inside]) => listed(given(path, outside), inside));
			return `${what}{${here.sort().join()}}from"${path}"`;
		})
		.replace(
			ONE,
			(_whole, before: string, path: string, _it: string, name: string) => `${before}${given(path, name)})`
		);
	if (!names.has(fileName)) return imported;
	return imported.replace(EXPORTS, (_whole, list: string) => {
		const all = pairs(list).map(([inside]) => inside);
		return `export{${all.sort().join()}};`;
	});
}

function pairs(list: string): [string, string][] {
	return list.split(',').map((item) => {
		const [first = '', second = first] = item.trim().split(' as ');
		return [first, second];
	});
}

const listed = (outside: string, inside: string): string => (outside === inside ? inside : `${outside} as ${inside}`);

const resolved = (from: string, path: string): string => posix.join(posix.dirname(from), path);
