/**
 * Two pretended languages, of this page alone. `long`: each message is bokmål with 60 % more letters, between marks.
 * `mirrored`: the same from right to left. What has no room shows, and so does what is no message.
 */
import { i18n, loadLocale, messagesIn, wordsIn } from '#i18n/i18n.svelte.ts';
import { mostCharacters } from '#i18n/check/rules.ts';
import { languages, type Tag } from '#i18n/languages.ts';
import { methodWords } from '#i18n/method-words.ts';
import { workerWords } from '#i18n/worker-words.ts';
import { people } from './people.ts';

export const pretended = { long: 'nb', mirrored: 'ar' } as const satisfies Record<string, Tag>;
export type Pretended = keyof typeof pretended;

export function isPretended(lang: string | null): lang is Pretended {
	return lang !== null && lang in pretended;
}

type Say = (inputs?: Record<string, unknown>) => string;

/** Whose words a parameter holds: they stay as they are. */
const [OPEN, CLOSE] = ['\uE000', '\uE001'];
const accents: Readonly<Record<string, string>> = { a: 'á', e: 'é', i: 'ï', o: 'ó', u: 'ü', s: 'š', n: 'ñ', t: 'ť' };

export async function pretend(name: Pretended): Promise<void> {
	await loadLocale(pretended[name]);
	// Parts that a screen asks for later would bring the real words back.
	await methodWords();
	await workerWords();
	const bokmal = await messagesIn('nb');
	for (const key of Reflect.ownKeys(bokmal)) {
		const say: unknown = Reflect.get(bokmal, key);
		if (typeof say === 'function')
			Reflect.set(i18n.m, key, (inputs = {}) => pretending(name, String(key), say as Say, inputs));
	}
}

function pretending(name: Pretended, key: string, say: Say, inputs: Record<string, unknown>): string {
	const kept = Object.entries(inputs).map(([input, value]) => [
		input,
		typeof value === 'string' ? OPEN + value + CLOSE : value
	]);
	const text = say(Object.fromEntries(kept) as Record<string, unknown>);
	const own = text.split(/(\uE000[^\uE001]*\uE001)/);
	const longer = own.map((part) => (part.startsWith(OPEN) ? part.slice(1, -1) : stretched(part))).join('');
	const most = mostCharacters(key, text.length);
	const marked = `⟦${longer.length + 2 > most ? longer.slice(0, most - 2) : longer}⟧`;
	return name === 'long' ? marked : `\u202E${marked}\u202C`;
}

/** Each word with the first six of ten letters twice. */
function stretched(text: string): string {
	return text.replace(/\p{L}+/gu, (word) =>
		[...word]
			.map((letter, i) => (i < word.length * 0.6 ? letter + letter : letter))
			.join('')
			.replace(/[aeiosunt]/g, (letter) => accents[letter] ?? letter)
	);
}

/** Texts with letters that are neither messages nor words of the state, of the catalogue, or of dates. */
export async function untranslated(name: Pretended, props: unknown): Promise<string[]> {
	const words = [...stringsIn(props), ...(await catalogueTexts(name)), ...stringsIn(await wordsIn(pretended[name]))];
	const known = new Set(
		[...words, ...stringsIn(languages), 'Stegvis', ...stringsIn([props, people]).flatMap(asShown)]
			.flatMap((text) => text.split(/\{\w+\}/))
			.map((text) => text.trim())
			.filter((text) => /\p{L}/u.test(text))
	);
	const pattern = [...known]
		.sort((a, b) => b.length - a.length)
		.map((text) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
		.join('|');
	const ofOthers = new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, 'gu');
	return shownTexts()
		.map((text) => withoutMessages(text).replace(ofOthers, ' '))
		.filter((left) => /\p{L}{2}/u.test(left));
}

/** A first name, one of several lines and its parts, an address without how it begins and what must not be read aloud. */
function asShown(text: string): string[] {
	const firstNames = [' ', '-'].map((end) => text.split(end)[0] ?? '');
	return [...firstNames, ...text.split(/[\n;]/), text.replace(/^https:\/\/|#.*$/g, '')];
}

/** A message may stand in another one. */
function withoutMessages(text: string): string {
	const without = text.replace(/⟦[^⟦⟧]*⟧/g, ' ');
	return without === text ? text : withoutMessages(without);
}

const shelves = import.meta.glob('../../../src/i18n/catalogue/*.{nb,ar}.json', { import: 'default' });

async function catalogueTexts(name: Pretended): Promise<string[]> {
	const wanted = Object.entries(shelves).filter(
		([path]) => /\.nb\./.test(path) || path.includes(`.${pretended[name]}.`)
	);
	return (await Promise.all(wanted.map(async ([, load]) => stringsIn(await load())))).flat();
}

/** Every text in a value, however deep; what a state passes may hold itself. */
function stringsIn(value: unknown, seen = new Set<unknown>()): string[] {
	if (typeof value === 'string') return [value];
	if (value === null || typeof value !== 'object' || seen.has(value)) return [];
	seen.add(value);
	const inside: unknown[] = value instanceof Map ? [...value.values()] : Object.values(value);
	return inside.flatMap((inner) => stringsIn(inner, seen));
}

/** What can be seen, and what a screen reader says instead; what names its own language is meant to be in that one. */
function shownTexts(): string[] {
	const found: string[] = [];
	const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	while (walker.nextNode()) {
		const parent = walker.currentNode.parentElement;
		if (parent?.checkVisibility() && !parent.closest('script, style, body [lang]'))
			found.push(walker.currentNode.textContent ?? '');
	}
	for (const node of document.body.querySelectorAll('[aria-label], [placeholder], [alt], [title]'))
		for (const name of ['aria-label', 'placeholder', 'alt', 'title']) found.push(node.getAttribute(name) ?? '');
	return found;
}
