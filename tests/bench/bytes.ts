import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { isPacked } from '../../src/bundle/pack-names.ts';
import { shelfNames, type ShelfName } from '../../src/i18n/catalogue/shelves.ts';
import { languages } from '../../src/i18n/languages.ts';
import { ROOT } from '../steps.ts';
import { atMost, type Figure } from './figure.ts';

const CLIENT = join(ROOT, '.svelte-kit/output/client');
const NODES = '.svelte-kit/generated/client-optimized/nodes';
const KIB = 1024;

interface Chunk {
	file: string;
	/** Of its group in src/bundle/chunks.ts. */
	name?: string;
	imports?: string[];
	css?: string[];
}

type Manifest = Record<string, Chunk>;

/** Compressed bytes (brotli 11, as they travel) of what a phone fetches, from the last build. */
export function measureBytes(): Figure[] {
	const manifest = JSON.parse(readFileSync(join(CLIENT, '.vite/manifest.json'), 'utf8')) as Manifest;
	const routes = routesOf(manifest);
	const shell = closure(manifest, [
		...keys(manifest, /(client\/entry\.js|client-optimized\/app\.js)$/),
		...layoutsFor(routes, 'now')
	]);
	// The database comes beside the first screen, but nothing of a person's own is on it before.
	const database = Object.keys(manifest).filter((key) => manifest[key]?.name === 'database');
	const now = routeKeys(routes, /routes\/(\([\w-]+\)\/)?now\/\+page/);
	const first = closure(manifest, [...shell, ...now, ...database]);
	// What is opened later comes in a pack (src/bundle/packs.ts); all else as files of their own.
	const alone = sizeOf(scripts(manifest, Object.keys(manifest)).filter((file) => !isPacked(file)));
	// The screen that an invitation opens is there before the pack, which brings it again.
	const arrival = closure(manifest, routeKeys(routes, /routes\/join\/\+page/));
	const twice = sizeOf(scripts(manifest, arrival).filter(isPacked));
	const participant = alone + twice + sizeOf(['_app/packs/participant.json']);
	const js = (found: Iterable<string>): number => sizeOf(scripts(manifest, found));
	const css = (found: Iterable<string>): number =>
		sizeOf(files(manifest, found).filter((file) => file.endsWith('.css')));
	return [
		atMost('JavaScript: usable first screen', js(first), 'KiB br', 75),
		atMost('JavaScript: all participant paths', participant, 'KiB br', 200),
		atMost('JavaScript: whole app', participant + sizeOf(['_app/packs/worker.json']), 'KiB br', 360),
		heaviestRoute(manifest, routes, shell),
		atMost('CSS: first screen', css(first), 'KiB br', 15),
		atMost('CSS: whole', css(Object.keys(manifest)), 'KiB br', 22),
		...languageFigures(manifest),
		atMost('icon sprite', sizeOf([join(ROOT, 'src/lib/ui/icons.svg')], ''), 'KiB br', 8)
	];
}

/** What a route adds to the shell, for the heaviest one. */
function heaviestRoute(manifest: Manifest, routes: Map<string, string>, shell: Set<string>): Figure {
	const added = [...routes].map(([key, route]) => {
		const own = [...closure(manifest, [key])].filter((chunk) => !shell.has(chunk));
		return { route, size: sizeOf(scripts(manifest, own)) };
	});
	const heaviest = added.sort((a, b) => b.size - a.size)[0] ?? { route: '', size: 0 };
	return atMost(
		`JavaScript: heaviest lazy route (${heaviest.route.replace('src/routes/', '')})`,
		heaviest.size,
		'KiB br',
		15
	);
}

/** Structure files of the catalogue: keys and parameters as data, weighed with the words they belong to. */
const isCatalogue = (name: string | undefined): boolean => shelfNames.some((shelf) => shelf === name);

/** What one reader fetches of their language: before the first screen, with all parts of src/i18n/parts.ts, and the catalogue. */
function languageFigures(manifest: Manifest): Figure[] {
	const of = (...names: string[]): number =>
		sizeOf(Object.values(manifest).flatMap(({ file, name }) => (names.includes(name ?? '') ? [file] : [])));
	const shelf = (name: ShelfName, tag: string): number => of(name, `${name}.${tag}`);
	const largest = (figure: (tag: string) => number): number => {
		const figures = languages.map(({ tag }) => figure(tag));
		if (figures.includes(0)) throw new Error('The build lacks files of a language: their names changed.');
		return Math.max(...figures);
	};
	return [
		atMost(
			'largest interface language: first screen',
			largest((tag) => of(`words-${tag}`)),
			'KiB br',
			12
		),
		atMost(
			'largest interface language: with the words of the methods',
			largest((tag) => of(`words-${tag}`, `words-${tag}-method`)),
			'KiB br',
			18
		),
		atMost(
			'largest catalogue language',
			largest((tag) => shelf('phrases', tag) + shelf('topics', tag)),
			'KiB br',
			18
		),
		atMost(
			'largest file of facts or words',
			largest((tag) => Math.max(shelf('facts', tag), shelf('words', tag))),
			'KiB br',
			18
		)
	];
}

/** Manifest key of each page and layout with its source file. */
function routesOf(manifest: Manifest): Map<string, string> {
	const found = new Map<string, string>();
	for (const key of keys(manifest, /client-optimized\/nodes\/\d+\.js$/)) {
		const source = readFileSync(join(ROOT, NODES, key.split('/').at(-1) ?? ''), 'utf8');
		const route = /from\s+"[./]*(src\/routes\/[^"]+\.svelte)"/.exec(source)?.[1];
		if (route) found.set(key, route);
	}
	return found;
}

function layoutsFor(routes: Map<string, string>, page: string): string[] {
	const path = [...routes.values()].find((route) => route.endsWith(`${page}/+page.svelte`)) ?? '';
	return [...routes]
		.filter(([, route]) => route.endsWith('+layout.svelte') && path.startsWith(route.replace('+layout.svelte', '')))
		.map(([key]) => key);
}

const keys = (manifest: Manifest, pattern: RegExp): string[] =>
	Object.keys(manifest).filter((key) => pattern.test(key));
const routeKeys = (routes: Map<string, string>, pattern: RegExp): string[] =>
	[...routes].filter(([, route]) => pattern.test(route)).map(([key]) => key);
/** JavaScript, without languages and catalogue, which have their own figures. */
function scripts(manifest: Manifest, found: Iterable<string>): string[] {
	const code = [...found].filter((key) => !isCatalogue(manifest[key]?.name));
	return files(manifest, code).filter((file) => file.endsWith('.js') && !isLanguage(file));
}

const isLanguage = (file: string): boolean => /\/lang-[A-Za-z-]+-/.test(file);

/** What some files import, then. */
function closure(manifest: Manifest, start: Iterable<string>): Set<string> {
	const found = new Set<string>();
	const visit = (key: string): void => {
		if (found.has(key) || !manifest[key]) return;
		found.add(key);
		for (const next of manifest[key].imports ?? []) visit(next);
	};
	for (const key of start) visit(key);
	return found;
}

function files(manifest: Manifest, found: Iterable<string>): string[] {
	const all = new Set<string>();
	for (const key of found)
		for (const file of [manifest[key]?.file, ...(manifest[key]?.css ?? [])]) if (file) all.add(file);
	return [...all];
}

/** KiB after brotli 11. */
function sizeOf(paths: string[], base = CLIENT): number {
	const bytes = paths.map((path) => (base ? join(base, path) : path)).filter((path) => statSync(path).isFile());
	return bytes.reduce((sum, path) => sum + brotliCompressSync(readFileSync(path)).length, 0) / KIB;
}
