/**
 * What a screen needs travels as few files: forty small ones compress a fifth worse, and a phone asks for six at a time,
 * a round trip each.
 */
import type { Plugin } from 'vite';

const FIRST_SCREEN = /\/src\/routes\/(\+layout|\(participant\)\/\+layout|\(participant\)\/now\/\+page)\.svelte$/;

/** What somebody meets who opens an invitation on a new phone. */
const ARRIVAL = /\/src\/routes\/(join|language)\/\+page\.svelte$/;

/** The libraries of the first screen, and what every language needs. */
const LIBRARIES = /\/node_modules\/svelte\/|\/paraglide\/registry\.js$/;

/** Drawn without, but wanted right after. */
const DATABASE = /\/node_modules\/dexie\/|\/src\/lib\/data\/database\.ts$/;

/** Our own modules, but no language: those travel one at a time. */
const OWN = /\/src\/lib\/|\/src\/i18n\/(?!paraglide\/)(?!.*\.json)/;

/** Words and date words of a language. */
const WORDS = /\/src\/i18n\/(?:paraglide\/messages|dates)\/([A-Za-z-]+)\.(?:js|json)$/;

interface Graph {
	getModuleIds(): Iterable<string>;
	getModuleInfo(id: string): { importedIds: readonly string[] } | null;
}

export function fewFiles(): Plugin {
	let first = new Set<string>();
	let arrival = new Set<string>();
	return {
		name: 'few-files',
		outputOptions(options) {
			const groups = [
				// Libraries change seldom: an update of the app leaves their file on the phone as it is.
				{ name: 'libraries', test: LIBRARIES, priority: 4 },
				{ name: 'database', test: DATABASE, priority: 4 },
				{ name: words, priority: 3 },
				{ name: (id: string) => (first.has(id) ? 'first' : null), priority: 2 },
				{ name: (id: string) => (arrival.has(id) ? 'arrival' : null), priority: 1 }
			];
			return { ...options, advancedChunks: { groups } };
		},
		renderStart() {
			first = ownModules(this, FIRST_SCREEN);
			arrival = ownModules(this, ARRIVAL);
		}
	};
}

function words(id: string): string | null {
	const tag = WORDS.exec(id)?.[1];
	return tag === undefined || tag === '_index' ? null : `words-${tag}`;
}

/** Our own modules that the given routes import, directly or not. */
function ownModules(graph: Graph, routes: RegExp): Set<string> {
	const found = new Set<string>();
	const visit = (id: string): void => {
		if (found.has(id)) return;
		found.add(id);
		for (const next of graph.getModuleInfo(id)?.importedIds ?? []) visit(next);
	};
	for (const id of graph.getModuleIds()) if (routes.test(id)) visit(id);
	return new Set([...found].filter((id) => OWN.test(id)));
}
