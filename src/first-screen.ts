/** What the first screen needs of our own code travels as one file: forty small ones compress a fifth worse. */
import type { Plugin } from 'vite';

const FIRST_SCREEN = /\/src\/routes\/(\+layout|\(participant\)\/\+layout|\(participant\)\/now\/\+page)\.svelte$/;

/** The libraries of the first screen. */
const LIBRARIES = /\/node_modules\/(dexie|svelte)\//;

/** Our own modules, but no language: those travel one at a time. */
const OWN = /\/src\/lib\/|\/src\/i18n\/(?!paraglide\/)(?!.*\.json)/;

interface Graph {
	getModuleIds(): Iterable<string>;
	getModuleInfo(id: string): { importedIds: readonly string[] } | null;
}

export function oneFileForFirstScreen(): Plugin {
	let needed = new Set<string>();
	return {
		name: 'one-file-for-first-screen',
		outputOptions(options) {
			const groups = [
				// Libraries change seldom: an update of the app leaves their file on the phone as it is.
				{ name: 'libraries', test: LIBRARIES, priority: 2 },
				{ name: (id: string) => (needed.has(id) ? 'first' : null), priority: 1 }
			];
			return { ...options, advancedChunks: { groups } };
		},
		renderStart() {
			needed = ownModulesOfFirstScreen(this);
		}
	};
}

function ownModulesOfFirstScreen(graph: Graph): Set<string> {
	const found = new Set<string>();
	const visit = (id: string): void => {
		if (found.has(id)) return;
		found.add(id);
		for (const next of graph.getModuleInfo(id)?.importedIds ?? []) visit(next);
	};
	for (const id of graph.getModuleIds()) if (FIRST_SCREEN.test(id)) visit(id);
	return new Set([...found].filter((id) => OWN.test(id)));
}
