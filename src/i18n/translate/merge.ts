/** Takes a translator's texts into those of a language, all of them or none. */
import { parseMessage, type RawMessage } from '../check/message.ts';
import { flatten, locate, wholeId, type Texts } from './texts.ts';
import { problemsIn } from './problems.ts';

export interface Given {
	tag: string;
	/** Texts by id; an empty one means that nobody has translated it yet. */
	texts: ReadonlyMap<string, string>;
	/** The bokmål they were made from, by id, as far as the file says it. */
	source: ReadonlyMap<string, string>;
}

export interface Merged {
	/** In the order of bokmål. */
	texts: Texts;
	/** One line each; with any of them nothing is to be taken. */
	problems: string[];
	/** Ids of texts left as they are, because the bokmål has changed since they were sent out. */
	stale: string[];
}

/** Texts that are not in the file, or empty there, stay as they are. */
export function merge(current: Texts, base: Texts, { tag, texts, source }: Given): Merged {
	const bokmal = flatten(base);
	const own = flatten(current);
	const changed = [...texts].filter(([id, text]) => text.trim() !== '' && text !== own.get(id));
	const unknown = changed.filter(([id]) => locate(id, base) === null).map(([id]) => id);
	const stale = changed
		.map(([id]) => id)
		.filter((id) => {
			const now = bokmal.get(id) ?? bokmal.get(wholeId(id, base));
			const then = source.get(id) ?? source.get(wholeId(id, base));
			return now !== undefined && then !== undefined && then !== now;
		});
	const taken = changed.filter(([id]) => !unknown.includes(id) && !stale.includes(id));
	const merged = withTexts(current, base, taken);
	const problems = [...unknown.map((id) => `${id}: there is no such text`), ...problemsIn(tag, merged, base)];
	return { texts: merged, problems, stale };
}

function withTexts(current: Texts, base: Texts, taken: readonly [string, string][]): Texts {
	const given = new Map<string, Map<string | null, string>>();
	for (const [id, text] of taken) {
		const { group = '', key = '', category = null } = locate(id, base) ?? {};
		const name = `${group}.${key}`;
		given.set(name, (given.get(name) ?? new Map<string | null, string>()).set(category, text));
	}
	const messageOf = (group: string, key: string, original: RawMessage): RawMessage | undefined => {
		const before = current.get(group)?.get(key);
		const mine = given.get(`${group}.${key}`);
		return mine === undefined ? before : (mine.get(null) ?? plural(mine, before, original));
	};
	return new Map(
		[...base].map(([group, originals]) => [
			group,
			new Map(
				[...originals].flatMap(([key, original]): [string, RawMessage][] => {
					const message = messageOf(group, key, original);
					return message === undefined ? [] : [[key, message]];
				})
			)
		])
	);
}

/** A text for each category, chosen by the message's one number; categories that were not given stay. */
function plural(
	given: ReadonlyMap<string | null, string>,
	before: RawMessage | undefined,
	original: RawMessage
): RawMessage {
	const [old] = typeof before === 'object' ? before : [];
	const [number = 'count'] = parseMessage(original).inputs;
	const selector = old?.selectors[0] ?? `${number}Plural`;
	const texts = [...given].map(([category, text]) => [`${selector}=${category ?? ''}`, text]);
	return [
		{
			declarations: old?.declarations ?? [`input ${number}`, `local ${selector} = ${number}: plural`],
			selectors: [selector],
			match: { ...old?.match, ...Object.fromEntries(texts) } as Record<string, string>
		}
	];
}
