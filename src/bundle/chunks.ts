/**
 * What a screen needs travels as few files, and as little more than that: modules that the same parts of the app need
 * are one file. A phone asks for six at a time, a round trip each, and forty small ones compress a fifth worse; but a
 * file of all that any two parts share grows with the app, and each screen would wait for all of it.
 */
import type { Plugin } from 'vite';

/** SvelteKit fetches the screen for errors with the first one; screens with words of their own (shell/Words) need it too. */
const FIRST =
	/\/src\/(hooks\.client\.ts|lib\/features\/shell\/Words\.svelte|routes\/(\+layout|\+error|\(participant\)\/(\+layout|now\/\+page))\.svelte)$/;

/**
 * Pages by the part of the app they belong to: who opens one of them soon opens the others. A part whose pages are too
 * much for one file, 15 KiB with all it imports, is two.
 */
const PARTICIPANT: Areas = {
	/** What somebody meets who opens an invitation on a new phone. */
	arrival: /\/src\/routes\/(join|language)\//,
	plan: /\/src\/routes\/\(participant\)\/plan\/\+/,
	goal: /\/src\/routes\/\(participant\)\/plan\/(\[id\]|new)\//,
	step: /\/src\/routes\/\(participant\)\/\(method\)\/tasks\/(\+|\[id\])/,
	'new-step': /\/src\/routes\/\(participant\)\/\(method\)\/tasks\/new\//,
	/** Few have one, and then on the first screen, on the plan and on its own. */
	routine: /\/features\/tasks\/RoutineRow\.svelte$/,
	appointments: /\/src\/routes\/\(participant\)\/appointments\//,
	agreement: /\/src\/routes\/\(participant\)\/\(method\)\/agreement\/(?!new)/,
	writing: /\/src\/routes\/\(participant\)\/\(method\)\/agreement\/new\//,
	evaluation: /\/src\/routes\/\(participant\)\/\(method\)\/evaluation\//,
	jobs: /\/src\/routes\/\(participant\)\/jobs\/(?!print)/,
	profile: /\/src\/routes\/\(participant\)\/\(method\)\/profile\//,
	employers: /\/src\/routes\/\(participant\)\/\(method\)\/employers\//,
	'jobs-paper': /\/src\/routes\/\(participant\)\/jobs\/print\//,
	mapping: /\/src\/routes\/\(participant\)\/\(method\)\/mapping\//,
	problems: /\/src\/routes\/\(participant\)\/\(method\)\/problems\//,
	/** One's own sheets behind "Me" and "Talk to someone". */
	own: /\/src\/routes\/\(participant\)\/\(method\)\/(bad-day|counts)\//,
	talk: /\/src\/routes\/\(participant\)\/(talk|messages)\//,
	me: /\/src\/routes\/me\/(\+|tray)/,
	/** Behind "Me", and opened seldom. The hard words, which few open, are a file of their own. */
	phone: /\/src\/routes\/me\/(?!words\/|tray\/)\w/
};

/** Parts that no participant opens. */
export const WORKER: Areas = {
	'sign-in': /\/src\/routes\/sign-in\//,
	people:
		/\/src\/routes\/\(worker\)\/(\+layout|people\/\+|promises\/)|\/features\/people\/(Shell\.svelte|own-\w+\.ts)$/,
	person: /\/src\/routes\/\(worker\)\/people\/\[enrolment\]\/(\+|\[step\]|steps)/,
	'person-plan': /\/src\/routes\/\(worker\)\/people\/\[enrolment\]\/plan\//,
	'person-agreement': /\/src\/routes\/\(worker\)\/people\/\[enrolment\]\/agreement\/\+/,
	'person-writing': /\/src\/routes\/\(worker\)\/people\/\[enrolment\]\/agreement\/new\//,
	'person-evaluation': /\/src\/routes\/\(worker\)\/people\/\[enrolment\]\/evaluation\//,
	'person-appointments': /\/src\/routes\/\(worker\)\/people\/\[enrolment\]\/appointments\//,
	'person-jobs': /\/src\/routes\/\(worker\)\/people\/\[enrolment\]\/jobs\//,
	'person-work': /\/src\/routes\/\(worker\)\/people\/\[enrolment\]\/(employers|profile)\//,
	team: /\/src\/routes\/\(worker\)\/people\/\[enrolment\]\/team\//,
	invite: /\/src\/routes\/\(worker\)\/invite\//,
	office: /\/src\/routes\/\(worker\)\/me\/office\//,
	out: /\/src\/routes\/\(worker\)\/out\//
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
	/^(first|shared|arrival|libraries|database|background|supabase|rolldown-runtime|error-template|phrases|topics|facts|words)$/;

/** Screens that a participant may open. */
const FOR_ALL = /\/src\/routes\/(?!\(worker\)\/|sign-in\/)(?:.*\/)?\+\w+\.svelte$/;

/** Fetched by a screen that both open, for workers only. */
const WORKER_PARTS = /\/src\/lib\/features\/(people|office|invite|signin)\//;

type Areas = Readonly<Record<string, RegExp>>;

interface Graph {
	getModuleIds(): Iterable<string>;
	getModuleInfo(id: string): { importedIds: readonly string[]; dynamicallyImportedIds: readonly string[] } | null;
}

/** Participants' parts, and workers', that make a module one for all of them: most screens need it anyway. */
const MANY = { participant: 5, worker: 4 };

/** A file takes along what its modules import, so it must come after the files of those: the highest `rank` comes first. */
interface File {
	name: string;
	rank: number;
}

const RANK = {
	onDemand: MANY.worker + 1,
	shared: MANY.worker + 2 * MANY.participant,
	first: 60,
	words: 70,
	libraries: 80
};

export function fewFiles(): Plugin {
	let files = new Map<string, File>();
	const ours = Array.from({ length: RANK.first + 1 }, (_, rank) => ({
		name: (id: string) => [files.get(id)].find((file) => file?.rank === rank)?.name ?? null,
		priority: rank
	}));
	return {
		name: 'few-files',
		outputOptions(options) {
			const groups = [
				// Libraries change seldom: an update of the app leaves their file on the phone as it is.
				{ name: 'libraries', test: LIBRARIES, priority: RANK.libraries },
				{ name: 'database', test: DATABASE, priority: RANK.libraries },
				{ name: words, priority: RANK.words },
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

/** Each of our own modules with its file. */
function filesOf(graph: Graph): Map<string, File> {
	const reached = (areas: Areas): [string, Set<string>][] =>
		Object.entries(areas).map(([area, pages]) => [area, ownModules(graph, pages)]);
	const first = ownModules(graph, FIRST);
	const [participant, worker] = [reached(PARTICIPANT), reached(WORKER)];
	const all = new Set([first, ...[...participant, ...worker].map(([, found]) => found)].flatMap((found) => [...found]));
	const of = (areas: [string, Set<string>][], id: string): string[] =>
		areas.filter(([, found]) => found.has(id)).map(([area]) => area);
	/** What participants fetch on a tap and workers with a screen must not bring that screen along. */
	const forAll = reachableForAll(graph);
	const file = (id: string): File => {
		if (first.has(id)) return { name: 'first', rank: RANK.first };
		const parts = [of(participant, id), of(worker, id)] as const;
		if (parts[0].length === 0 && forAll.has(id)) return { name: 'on-demand', rank: RANK.onDemand };
		return { name: fileFor(...parts), rank: rankOf(...parts) };
	};
	return new Map([...all].map((id) => [id, file(id)]));
}

/** A file for each set of parts, named by them: "plan+goal". What workers need too is apart from what they do not. */
function fileFor(participant: string[], worker: string[]): string {
	if (isShared(participant, worker)) return 'shared';
	if (participant.length > 0) return [...participant, ...(worker.length > 0 ? ['worker'] : [])].join('+');
	return worker.length >= MANY.worker ? 'worker' : worker.join('+');
}

/** What a module imports is needed by the same parts and maybe by more, so it ranks as high or higher. */
function rankOf(participant: string[], worker: string[]): number {
	if (participant.length === 0) return Math.min(worker.length, MANY.worker);
	if (isShared(participant, worker)) return RANK.shared;
	return MANY.worker + 2 * participant.length + (worker.length > 0 ? 1 : 0);
}

/** Most screens need it; or the first that a new phone sees does, which would wait for many small files otherwise. */
const isShared = (participant: string[], worker: string[]): boolean =>
	participant.length >= MANY.participant || (participant.includes('arrival') && participant.length + worker.length > 1);

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

/** Everything that a participant's screens ask for, then or on demand. */
function reachableForAll(graph: Graph): Set<string> {
	const found = new Set<string>();
	const visit = (id: string): void => {
		if (found.has(id)) return;
		found.add(id);
		const { importedIds = [], dynamicallyImportedIds = [] } = graph.getModuleInfo(id) ?? {};
		for (const next of importedIds) visit(next);
		for (const next of dynamicallyImportedIds) if (!WORKER_PARTS.test(next)) visit(next);
	};
	for (const id of graph.getModuleIds()) if (FOR_ALL.test(id)) visit(id);
	return found;
}

/** Tells files, by their modules, that no participant's screen ever asks for. */
export function onlyForWorkers(graph: Graph): (modules: readonly string[]) => boolean {
	const forAll = reachableForAll(graph);
	const ofWorkers = (id: string): boolean => OWN.test(id) && !forAll.has(id);
	return (modules) => modules.some(ofWorkers) && modules.every((id) => ofWorkers(id) || !OWN.test(id));
}
