import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { WORKER } from '../../src/bundle/chunks.ts';
import { ROOT } from '../steps.ts';
import { atMost, type Figure } from './figure.ts';

const CLIENT = join(ROOT, '.svelte-kit/output/client');
const NODES = '.svelte-kit/generated/client-optimized/nodes';
const KIB = 1024;

/** Routes only workers open; everything else is a path a participant may take. */
const WORKER_ROUTES = /^src\/routes\/(\(worker\)|sign-in)\//;

/** What a screen that both open fetches for a worker only: by its source, or by its file of src/bundle/chunks.ts. */
const WORKER_PARTS = /^src\/lib\/features\/people\//;
const WORKER_FILES = ['worker', ...Object.keys(WORKER)];

interface Chunk {
	file: string;
	/** Of its group in src/bundle/chunks.ts. */
	name?: string;
	imports?: string[];
	dynamicImports?: string[];
	css?: string[];
}

type Manifest = Record<string, Chunk>;

/** Compressed bytes (brotli 11, as they travel) of what a phone fetches, from the last build. */
export function measureBytes(): Figure[] {
	const manifest = JSON.parse(readFileSync(join(CLIENT, '.vite/manifest.json'), 'utf8')) as Manifest;
	const routes = routesOf(manifest);
	const shell = closure(
		manifest,
		[...keys(manifest, /(client\/entry\.js|client-optimized\/app\.js)$/), ...layoutsFor(routes, 'now')],
		'static'
	);
	// The database comes beside the first screen, but nothing of a person's own is on it before.
	const database = Object.keys(manifest).filter((key) => manifest[key]?.name === 'database');
	const now = routeKeys(routes, /routes\/(\([\w-]+\)\/)?now\/\+page/);
	const first = closure(manifest, [...shell, ...now, ...database], 'static');
	const notForParticipants = [...routes].filter(([, route]) => WORKER_ROUTES.test(route)).map(([key]) => key);
	const participant = closure(
		manifest,
		Object.keys(manifest).filter((key) => isStart(key) || (routes.has(key) && !notForParticipants.includes(key))),
		'all',
		notForParticipants
	);
	const whole = Object.keys(manifest);
	const js = (found: Iterable<string>): number =>
		sizeOf(files(manifest, found).filter((file) => file.endsWith('.js') && !isLanguage(file)));
	const css = (found: Iterable<string>): number =>
		sizeOf(files(manifest, found).filter((file) => file.endsWith('.css')));
	return [
		atMost('JavaScript: usable first screen', js(first), 'KiB br', 75),
		atMost('JavaScript: all participant paths', js(participant), 'KiB br', 200),
		atMost('JavaScript: whole app', js(whole), 'KiB br', 360),
		heaviestRoute(manifest, routes, shell),
		atMost('CSS: first screen', css(first), 'KiB br', 15),
		atMost('CSS: whole', css(whole), 'KiB br', 22),
		...languageFigures(),
		atMost('icon sprite', sizeOf([join(ROOT, 'src/lib/ui/icons.svg')], ''), 'KiB br', 8)
	];
}

/** What a route adds to the shell, for the heaviest one. */
function heaviestRoute(manifest: Manifest, routes: Map<string, string>, shell: Set<string>): Figure {
	const added = [...routes].map(([key, route]) => {
		const own = [...closure(manifest, [key], 'static')].filter((chunk) => !shell.has(chunk));
		return { route, size: sizeOf(files(manifest, own).filter((file) => file.endsWith('.js') && !isLanguage(file))) };
	});
	const heaviest = added.sort((a, b) => b.size - a.size)[0] ?? { route: '', size: 0 };
	return atMost(
		`JavaScript: heaviest lazy route (${heaviest.route.replace('src/routes/', '')})`,
		heaviest.size,
		'KiB br',
		15
	);
}

function languageFigures(): Figure[] {
	const chunks = join(CLIENT, '_app/immutable/chunks');
	/** A key of each shelf: its file is part of the catalogue, or comes alone when somebody opens it. */
	const ofShelf = /\b(?:ans_yes|letters_open_one)\b/;
	const alone = /\b(?:tax_card|tilkallingsvikar)\b/;
	const byTag = new Map<string, { interface: number; catalogue: number; opened: number }>();
	for (const name of readdirSync(chunks)) {
		const tag = /^lang-([A-Za-z-]+)-/.exec(name)?.[1];
		if (!tag) continue;
		const found = byTag.get(tag) ?? { interface: 0, catalogue: 0, opened: 0 };
		const source = readFileSync(join(chunks, name), 'utf8');
		const size = sizeOf([join(chunks, name)], '');
		if (alone.test(source)) found.opened = Math.max(found.opened, size);
		else found[ofShelf.test(source) ? 'catalogue' : 'interface'] += size;
		byTag.set(tag, found);
	}
	const largest = (kind: 'interface' | 'catalogue' | 'opened'): number =>
		Math.max(0, ...[...byTag.values()].map((found) => found[kind]));
	if (byTag.size === 0) throw new Error('The build holds no language files: their names changed.');
	return [
		atMost('largest interface language', largest('interface'), 'KiB br', 12),
		atMost('largest catalogue language', largest('catalogue'), 'KiB br', 18),
		atMost('largest file of facts or words', largest('opened'), 'KiB br', 18)
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
const isStart = (key: string): boolean => /client\/entry\.js$/.test(key) || /client-optimized\/app\.js$/.test(key);
const isLanguage = (file: string): boolean => /\/lang-[A-Za-z-]+-/.test(file);

function closure(
	manifest: Manifest,
	start: Iterable<string>,
	depth: 'static' | 'all',
	without: string[] = []
): Set<string> {
	const found = new Set<string>();
	const isForWorkers = (key: string): boolean =>
		WORKER_PARTS.test(key) || WORKER_FILES.includes(manifest[key]?.name ?? '');
	const visit = (key: string): void => {
		const chunk = manifest[key];
		if (!chunk || found.has(key) || without.includes(key)) return;
		found.add(key);
		const isRouter = /client-optimized\/app\.js$/.test(key);
		for (const next of chunk.imports ?? []) visit(next);
		// The router names every page; which of them a person opens is decided by the caller.
		const fetched = (chunk.dynamicImports ?? []).filter((next) => !(without.length > 0 && isForWorkers(next)));
		if (depth === 'all' && !isRouter) for (const next of fetched) visit(next);
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
