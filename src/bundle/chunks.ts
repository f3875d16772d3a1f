/**
 * What a screen needs travels as few files: forty small ones compress a fifth worse, and a phone asks for six at a time,
 * a round trip each.
 */
import type { Plugin } from 'vite';

const FIRST = /\/src\/routes\/(\+layout|\(participant\)\/\+layout|\(participant\)\/now\/\+page)\.svelte$/;

/** SvelteKit fetches the screen for errors with the first one; screens with words of their own need it too. */
const LOST = /\/src\/(routes\/\+error|lib\/features\/shell\/Words)\.svelte$/;

/** Pages by the part of the app they belong to: who opens one of them soon opens the others. */
const PARTICIPANT: Areas = {
	/** What somebody meets who opens an invitation on a new phone. */
	arrival: /\/src\/routes\/(join|language)\//,
	plan: /\/src\/routes\/\(participant\)\/plan\//,
	steps: /\/src\/routes\/\(participant\)\/\(method\)\/tasks\//,
	/** Few have one, and then on the first screen, on the plan and on its own: a file of its own, and one for the tick. */
	routine: /\/features\/tasks\/RoutineRow\.svelte$/,
	appointments: /\/src\/routes\/\(participant\)\/appointments\//,
	agreement: /\/src\/routes\/\(participant\)\/\(method\)\/(agreement|evaluation)\//,
	jobs: /\/src\/routes\/\(participant\)\/jobs\//,
	mapping: /\/src\/routes\/\(participant\)\/\(method\)\/(mapping|problems)\//,
	talk: /\/src\/routes\/\(participant\)\/(talk|messages)\//,
	me: /\/src\/routes\/me\/\+/,
	/** Behind it, and opened seldom. The hard words, which few open, are a file of their own. */
	phone: /\/src\/routes\/me\/(?!words\/)\w/
};

/** Parts that no participant opens. */
export const WORKER: Areas = {
	'sign-in': /\/src\/routes\/sign-in\//,
	people:
		/\/src\/routes\/\(worker\)\/(\+layout|people\/\+|promises\/)|\/features\/people\/(Shell\.svelte|own-\w+\.ts)$/,
	person: /\/src\/routes\/\(worker\)\/people\/\[enrolment\]\/(\+|\[step\]|steps)/,
	'person-plan': /\/src\/routes\/\(worker\)\/people\/\[enrolment\]\/plan\//,
	'person-agreement': /\/src\/routes\/\(worker\)\/people\/\[enrolment\]\/(agreement|evaluation)\//,
	'person-appointments': /\/src\/routes\/\(worker\)\/people\/\[enrolment\]\/appointments\//,
	'person-jobs': /\/src\/routes\/\(worker\)\/people\/\[enrolment\]\/jobs\//,
	team: /\/src\/routes\/\(worker\)\/(invite|people\/\[enrolment\]\/team)\//,
	office: /\/src\/routes\/\(worker\)\/me\/office\//
};

/** The libraries of the first screen, and what every language needs. */
const LIBRARIES = /\/node_modules\/svelte\/|\/paraglide\/registry\.js$/;

/** Drawn without, but wanted right after. */
const DATABASE = /\/node_modules\/dexie\/|\/src\/lib\/data\/database\.ts$/;

/** Our own modules, but no language: those travel one at a time. */
const OWN = /\/src\/(?:lib|routes)\/|\/src\/i18n\/(?!paraglide\/)(?!.*\.json)/;

/** Words and date words of a language; each part of the words travels apart. */
const WORDS = /\/src\/i18n\/(?:paraglide\/messages|dates)\/([A-Za-z-]+)\.(?:js|json)(?:\?part=(\w+))?$/;

/** Files everybody fetches soon, each of its own so that an update may leave it on the phone: see packs.ts for the others. */
export const ARRIVING =
	/^(first|lost|shared|arrival|common-arrival|libraries|database|background|dist|rolldown-runtime|error-template|phrases|topics|facts|words)$/;

/** Screens that a participant may open. */
const FOR_ALL = /\/src\/routes\/(?!\(worker\)\/|sign-in\/)(?:.*\/)?\+\w+\.svelte$/;

/** Fetched by a screen that both open, for workers only. */
const WORKER_PARTS = /\/src\/lib\/features\/(people|office|invite|signin)\//;

type Areas = Readonly<Record<string, RegExp>>;

interface Graph {
	getModuleIds(): Iterable<string>;
	getModuleInfo(id: string): { importedIds: readonly string[]; dynamicallyImportedIds: readonly string[] } | null;
}

export function fewFiles(): Plugin {
	let files = new Map<string, string>();
	// A module's own needs are reached by at least as many areas: a file that takes them along must come after theirs.
	const order = [/^first$/, /^lost$/, /^shared$/, /^tick$/, /^routine$/, /^common-/, /^worker$/, /^/];
	const ours = order.map((file, i) => ({
		name: (id: string) => [files.get(id)].find((name) => name !== undefined && file.test(name)) ?? null,
		priority: order.length - i
	}));
	return {
		name: 'few-files',
		outputOptions(options) {
			const groups = [
				// Libraries change seldom: an update of the app leaves their file on the phone as it is.
				{ name: 'libraries', test: LIBRARIES, priority: 9 },
				{ name: 'database', test: DATABASE, priority: 9 },
				{ name: words, priority: 8 },
				...ours
			];
			return { ...options, codeSplitting: { groups } };
		},
		renderStart() {
			files = filesOf(this);
		}
	};
}

function words(id: string): string | null {
	const [, tag, part = 'base'] = WORDS.exec(id) ?? [];
	if (tag === undefined || tag === '_index') return null;
	return part === 'base' ? `words-${tag}` : `words-${tag}-${part}`;
}

/** Each of our own modules with the name of its file. */
function filesOf(graph: Graph): Map<string, string> {
	const reached = (areas: Areas): [string, Set<string>][] =>
		Object.entries(areas).map(([area, pages]) => [area, ownModules(graph, pages)]);
	const [first, lost] = [ownModules(graph, FIRST), ownModules(graph, LOST)];
	const [participant, worker] = [reached(PARTICIPANT), reached(WORKER)];
	const all = new Set(
		[first, lost, ...[...participant, ...worker].map(([, found]) => found)].flatMap((found) => [...found])
	);
	const of = (areas: [string, Set<string>][], id: string): string[] =>
		areas.filter(([, found]) => found.has(id)).map(([area]) => area);
	const file = (id: string): string => {
		if (first.has(id)) return 'first';
		return lost.has(id) ? 'lost' : fileFor(of(participant, id), of(worker, id));
	};
	return new Map([...all].map((id) => [id, file(id)]));
}

/** What several areas need stands in few files: a little too much now and then costs less than many small ones. */
function fileFor(participant: string[], worker: string[]): string {
	if (participant.includes('routine')) return participant.includes('plan') ? 'tick' : 'routine';
	if (participant.length > 1) return 'shared';
	if (participant.length === 1 && worker.length > 0) return `common-${participant[0]}`;
	return worker.length > 1 ? 'worker' : ([...participant, ...worker][0] as string);
}

/** Our own modules that the given pages import, directly or not. */
function ownModules(graph: Graph, pages: RegExp): Set<string> {
	const found = new Set<string>();
	const visit = (id: string): void => {
		if (found.has(id)) return;
		found.add(id);
		for (const next of graph.getModuleInfo(id)?.importedIds ?? []) visit(next);
	};
	for (const id of graph.getModuleIds()) if (pages.test(id)) visit(id);
	return new Set([...found].filter((id) => OWN.test(id)));
}

/** Tells files, by their modules, that no participant's screen ever asks for. */
export function onlyForWorkers(graph: Graph): (modules: readonly string[]) => boolean {
	const found = new Set<string>();
	const visit = (id: string): void => {
		if (found.has(id)) return;
		found.add(id);
		const { importedIds = [], dynamicallyImportedIds = [] } = graph.getModuleInfo(id) ?? {};
		for (const next of importedIds) visit(next);
		for (const next of dynamicallyImportedIds) if (!WORKER_PARTS.test(next)) visit(next);
	};
	for (const id of graph.getModuleIds()) if (FOR_ALL.test(id)) visit(id);
	const ofWorkers = (id: string): boolean => OWN.test(id) && !found.has(id);
	return (modules) => modules.some(ofWorkers) && modules.every((id) => ofWorkers(id) || !OWN.test(id));
}
