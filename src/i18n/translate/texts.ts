/**
 * All texts of one language as a translator sees them: a flat list by id. `messages.plan_title` is a message,
 * `phrases.categories.meet` a text of a shelf's part, `messages.message_reply_time_few` one category of a plural.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseMessage, type RawMessage } from '../check/message.ts';
import type { ShelfTexts } from '../catalogue/catalogue.ts';
import { shelfNames, unwritten } from '../catalogue/shelves.ts';

export const folder = 'src/i18n';

/** Message by group and key; `messages`, or a part of a shelf as `topics.steps`. In the order of their files. */
export type Texts = ReadonlyMap<string, ReadonlyMap<string, RawMessage>>;

const categories = ['zero', 'one', 'two', 'few', 'many', 'other'];

/** A file's path under src/i18n, and which groups stand in it. A shelf nobody has written yet has none. */
export function filesOf(tag: string): string[] {
	const shelves = shelfNames.filter((shelf) => !unwritten.includes(`${shelf}.${tag}`));
	return [`messages/${tag}.json`, ...shelves.map((shelf) => `catalogue/${shelf}.${tag}.json`)];
}

/** Rejects when a file of the language is missing or no JSON. */
export async function textsOf(tag: string): Promise<Texts> {
	const groups = await Promise.all(
		filesOf(tag).map(async (path): Promise<[string, Readonly<Record<string, RawMessage>>][]> => {
			const file: unknown = JSON.parse(await readFile(join(folder, path), 'utf8'));
			const shelf = /catalogue\/(\w+)\./.exec(path)?.[1];
			if (shelf === undefined) return [['messages', file as Record<string, RawMessage>]];
			return Object.entries(file as ShelfTexts).map(([part, texts]) => [
				`${shelf}.${part}`,
				texts as Record<string, RawMessage>
			]);
		})
	);
	return new Map(
		groups.flat().map(([group, texts]) => [group, new Map(Object.entries(texts).filter(([key]) => key[0] !== '$'))])
	);
}

/** Each text by its id, as the key of i18next names it: a plural has one for each category. */
export function flatten(texts: Texts): Map<string, string> {
	return new Map(
		[...texts].flatMap(([group, messages]) =>
			[...messages].flatMap(([key, message]) => flat(`${group}.${key}`, message))
		)
	);
}

function flat(id: string, message: RawMessage): [string, string][] {
	if (typeof message === 'string') return [[id, message]];
	const { texts, categories: found } = parseMessage(message);
	return texts.map((text, i) => [`${id}_${found?.[i] ?? ''}`, text]);
}

/** What an id names: a message, and one of its plural categories where it has that ending and is no message itself. */
export function locate(id: string, base: Texts): { group: string; key: string; category: string | null } | null {
	const cut = id.lastIndexOf('.');
	const [group, key] = [id.slice(0, cut), id.slice(cut + 1)];
	const keys = base.get(group);
	if (keys?.has(key)) return { group, key, category: null };
	const [, stem = '', category = ''] = /^(.+)_([a-z]+)$/.exec(key) ?? [];
	return keys?.has(stem) && categories.includes(category) ? { group, key: stem, category } : null;
}

/** The id of the whole message that an id names, or names one category of. */
export function wholeId(id: string, base: Texts): string {
	const { group = '', key = '' } = locate(id, base) ?? {};
	return `${group}.${key}`;
}
