/** One entry of messages/<tag>.json in inlang's message format: a text, or texts chosen by a plural. */
export type RawMessage = string | readonly PluralMessage[];

interface PluralMessage {
	declarations: readonly string[];
	selectors: readonly string[];
	match: Readonly<Record<string, string>>;
}

export type RawFile = Readonly<Record<string, RawMessage>>;

export interface Message {
	/** Every text a reader may see for the key. */
	texts: string[];
	/** Names of the parameters the code must pass, sorted. */
	inputs: string[];
	/** Plural categories that have a text of their own; null for a message without a plural. */
	categories: string[] | null;
}

function placeholdersOf(text: string): string[] {
	return [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
}

function declaredInputs(message: PluralMessage): string[] {
	return message.declarations.filter((line) => line.startsWith('input ')).map((line) => line.slice('input '.length));
}

/** The plural category in a match key such as "countPlural=few". */
function categoryOf(matchKey: string): string {
	return /=(\w+)$/.exec(matchKey)?.[1] ?? matchKey;
}

export function parseMessage(raw: RawMessage): Message {
	if (typeof raw === 'string') return { texts: [raw], inputs: sorted(placeholdersOf(raw)), categories: null };
	const texts = raw.flatMap(({ match }) => Object.values(match));
	const inputs = raw.flatMap(declaredInputs);
	return {
		texts,
		inputs: sorted([...inputs, ...texts.flatMap(placeholdersOf)]),
		categories: raw.flatMap(({ match }) => Object.keys(match).map(categoryOf))
	};
}

function sorted(names: string[]): string[] {
	return [...new Set(names)].sort();
}

/** The messages of a file by key, without inlang's own "$schema". */
export function parseFile(file: RawFile): Map<string, Message> {
	const entries = Object.entries(file).filter(([key]) => !key.startsWith('$'));
	return new Map(entries.map(([key, raw]) => [key, parseMessage(raw)]));
}

/** Keys written twice in a JSON text: the parser keeps the last one without a word. */
export function repeatedKeys(json: string): string[] {
	const keys = [...json.matchAll(/^ {2}"([^"]+)":/gm)].map(([, key]) => key ?? '');
	return [...new Set(keys.filter((key, i) => keys.indexOf(key) !== i))];
}
