import { hasLooseDigits, isLeftover } from './leftover.ts';
import type { Message } from './message.ts';

type Messages = ReadonlyMap<string, Message>;

/** The words under the icons of the bottom bar, and the characters there is room for at 320 px with large text. */
const inBar = /^(nav_(now|plan|tasks|messages)|(people|promise|invite)_title)$/;
const barLength = 12;
/** A translation may be this much longer than bokmål before somebody has to look at it on a small screen. */
const growth = { factor: 1.6, extra: 20 };

export function missingOrExtra(tag: string, messages: Messages, base: Messages): string[] {
	const missing = [...base.keys()].filter((key) => !messages.has(key)).map((key) => `${tag}: ${key} is missing`);
	const extra = [...messages.keys()].filter((key) => !base.has(key)).map((key) => `${tag}: ${key} is not in nb`);
	return [...missing, ...extra];
}

export function empty(tag: string, messages: Messages): string[] {
	return [...messages]
		.filter(([, { texts }]) => texts.length === 0 || texts.some((text) => text.trim() === ''))
		.map(([key]) => `${tag}: ${key} is empty`);
}

export function wrongPlaceholders(tag: string, messages: Messages, base: Messages): string[] {
	return pairs(messages, base)
		.filter(({ message, original }) => message.inputs.join() !== original.inputs.join())
		.map(
			({ key, message, original }) =>
				`${tag}: ${key} has {${message.inputs.join('} {')}}, nb has {${original.inputs.join('} {')}}`
		);
}

/** A translator's file names a plural's text `key_few`: a message called so beside `key` would be taken for it. */
export function likePlurals(keys: readonly string[]): string[] {
	return keys
		.filter((key) => keys.includes(/^(.+)_(?:zero|one|two|few|many|other)$/.exec(key)?.[1] ?? ''))
		.map((key) => `${key} is called like one text of a plural`);
}

/** A plural must have a text for every category of its language: Arabic has six, and English words for two of them. */
export function missingCategories(tag: string, messages: Messages): string[] {
	const wanted = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
	return [...messages].flatMap(([key, { categories }]) =>
		categories === null
			? []
			: wanted
					.filter((category) => !categories.includes(category))
					.map((category) => `${tag}: ${key} has no "${category}"`)
	);
}

export function leftovers(tag: string, messages: Messages, base: Messages): string[] {
	if (tag === 'nb') return [];
	return pairs(messages, base)
		.filter(({ message, original }) => message.texts.some((text) => isLeftover(tag, text, original.texts[0] ?? '')))
		.map(({ key }) => `${tag}: ${key} looks like Norwegian`);
}

export function looseDigits(tag: string, messages: Messages): string[] {
	return [...messages]
		.filter(([, { texts }]) => texts.some(hasLooseDigits))
		.map(([key]) => `${tag}: ${key} needs no-break spaces inside its number`);
}

export function tooLong(tag: string, messages: Messages, base: Messages): string[] {
	return pairs(messages, base)
		.filter(({ key, message, original }) => longest(message) > mostCharacters(key, longest(original)))
		.map(({ key, original }) => `${tag}: ${key} is longer than ${mostCharacters(key, longest(original))} characters`);
}

/** Characters there is room for, in a bar or beside a bokmål text of so many. */
export function mostCharacters(key: string, originalLength: number): number {
	return inBar.test(key) ? barLength : Math.ceil(originalLength * growth.factor) + growth.extra;
}

function longest({ texts }: Message): number {
	return Math.max(0, ...texts.map((text) => text.length));
}

function pairs(messages: Messages, base: Messages): { key: string; message: Message; original: Message }[] {
	return [...messages].flatMap(([key, message]) => {
		const original = base.get(key);
		return original === undefined ? [] : [{ key, message, original }];
	});
}
