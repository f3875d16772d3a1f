import type { DateWords } from './dates/words.ts';
import { isolatingMessages } from './isolate.ts';
import { baseTag, directionOf, isTag, pickLanguage, type Tag } from './languages.ts';

type Compiled = typeof import('./paraglide/messages/nb.js');

/** Every message as a function of its parameters, e.g. `m.app_name()`; those of one language stand for all. */
export type Messages = {
	readonly [Key in keyof Compiled]: object extends Parameters<Compiled[Key]>[0]
		? () => ReturnType<Compiled[Key]>
		: Compiled[Key];
};

const storageKey = 'language';
export type MessagePart = Partial<Messages>;
/** Compiled messages by path: the base, or one part of the words. */
export type MessageFiles = Record<string, () => Promise<MessagePart>>;

const messageFiles: MessageFiles = import.meta.glob<MessagePart>(
	['./paraglide/messages/*.js', '!./paraglide/messages/_index.js'],
	{
		query: '?part=base',
		import: 'default'
	}
);
const wordFiles = import.meta.glob<DateWords>('./dates/*.json', { import: 'default' });

interface Loaded {
	tag: Tag;
	m: Messages;
	words: DateWords;
}

let current = $state.raw<Loaded | null>(null);
let latestRequest = 0;
/** The base, and each part that a screen has asked for. */
const asked = new Set([messageFiles]);
/** The parts that are in every language on screen from now on. */
const added = new Set<MessageFiles>();

function loaded(): Loaded {
	if (current === null) throw new Error('A text was asked for before startLanguage() had loaded a language');
	return current;
}

/**
 * The language on screen. Everything read here in a component or a $derived follows a change of language at once.
 * Only this language travels to the phone: importing paraglide/messages.js instead would bring all of them.
 */
export const i18n = {
	get m(): Messages {
		return loaded().m;
	},
	/** For the functions in dates/format.ts and dates/oslo.ts. */
	get words(): DateWords {
		return loaded().words;
	},
	get locale(): Tag {
		return loaded().tag;
	},
	get dir(): 'ltr' | 'rtl' {
		return directionOf(loaded().tag);
	}
};

/**
 * The messages of any listed language with the parts asked for, for the bokmål text beside an unreviewed one. Rejects when
 * they cannot be fetched.
 */
export async function messagesIn(tag: Tag): Promise<Messages> {
	const wanted = [...asked];
	const found = await Promise.all(wanted.map((files) => messagesOf(files, tag)));
	// A part asked for meanwhile comes along: who asked may have drawn its screen in another language.
	if (wanted.length < asked.size) return messagesIn(tag);
	return isolatingMessages(Object.assign({}, ...found) as Messages, directionOf(tag));
}

async function messagesOf(files: MessageFiles, tag: Tag): Promise<MessagePart> {
	const load = files[`./paraglide/messages/${tag}.js`];
	if (load === undefined) throw new Error(`No messages were compiled for ${tag}`);
	return load();
}

/**
 * Puts a part of the words (parts.ts) into `i18n.m`, now and in every language chosen later; nothing to wait for once it
 * is there. Rejects when it cannot be fetched: its screens cannot be drawn.
 */
export function loadWords(files: MessageFiles): Promise<void> | undefined {
	return added.has(files) ? undefined : addWords(files);
}

async function addWords(files: MessageFiles): Promise<void> {
	asked.add(files);
	const { tag } = loaded();
	const m = await messagesIn(tag);
	if (tag === i18n.locale) current = { ...loaded(), m };
	added.add(files);
}

/** The date words of any listed language. Rejects when they cannot be fetched. */
export async function wordsIn(tag: Tag): Promise<DateWords> {
	const load = wordFiles[`./dates/${tag}.json`];
	if (load === undefined) throw new Error(`No date words were generated for ${tag}`);
	return load();
}

/**
 * Shows the app in another language, without a reload. False: it could not be fetched (not on the phone and no
 * network) and the language on screen stays. When two calls overlap, the later one decides.
 */
export async function loadLocale(tag: Tag): Promise<boolean> {
	const request = ++latestRequest;
	try {
		// One file in the build. The messages last: a part may be asked for meanwhile.
		const words = await wordsIn(tag);
		const m = await messagesIn(tag);
		if (request === latestRequest) show({ tag, m, words });
		return true;
	} catch {
		return false;
	}
}

function show(next: Loaded): void {
	current = next;
	if (typeof document === 'undefined') return;
	document.documentElement.lang = next.tag;
	document.documentElement.dir = directionOf(next.tag);
}

/** What the reader asked for: loads the language and keeps the choice for the next start. False as in loadLocale. */
export async function chooseLanguage(tag: Tag): Promise<boolean> {
	const done = await loadLocale(tag);
	if (done && i18n.locale === tag) remember(tag);
	return done;
}

/** Loads the stored or best language before the first screen; bokmål, which is always kept, when that fails. */
export async function startLanguage(): Promise<void> {
	const tag = pickLanguage(storedLanguage(), navigator.languages);
	if (await loadLocale(tag)) return;
	if (!(await loadLocale(baseTag))) throw new Error('No language could be loaded');
}

/** The choice kept on this phone, or null when nobody has chosen. */
export function storedLanguage(): Tag | null {
	try {
		const stored = localStorage.getItem(storageKey);
		return isTag(stored) ? stored : null;
	} catch {
		return null;
	}
}

function remember(tag: Tag): void {
	try {
		localStorage.setItem(storageKey, tag);
	} catch {
		// A browser that forbids storage still shows the language; the choice is made again next time.
	}
}
