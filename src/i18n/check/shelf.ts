import type { ShelfTexts } from '../catalogue/catalogue.ts';
import { namesAmount } from './amount.ts';
import { hasLooseDigits, isLeftover } from './leftover.ts';
import { mostCharacters } from './rules.ts';

/** What every language's file of a shelf must hold: each part with its keys and their parameters. */
export type Expected = Readonly<Record<string, ReadonlyMap<string, readonly string[]>>>;

/** Parts whose texts are names, which may be the same word in two languages. */
const names: ReadonlySet<string> = new Set(['languages']);

/** Keys without parameters, for `Expected`. */
export function plainKeys(keys: Iterable<string>): Map<string, readonly string[]> {
	return new Map([...keys].map((key) => [key, []]));
}

export function isKey(key: string): boolean {
	return /^[a-z][a-z0-9_]*$/.test(key);
}

/** Keys that stand on more than one shelf, or twice on one: a row says its key, not its shelf. */
export function repeatedKeys(keysByShelf: Readonly<Record<string, readonly string[]>>): string[] {
	const shelvesOf = new Map<string, string[]>();
	for (const [shelf, keys] of Object.entries(keysByShelf))
		for (const key of keys) shelvesOf.set(key, [...(shelvesOf.get(key) ?? []), shelf]);
	return [...shelvesOf]
		.filter(([, shelves]) => shelves.length > 1)
		.map(([key, shelves]) => `${shelves.join(' and ')}: the key ${key} stands twice`);
}

/** What is wrong with one language's texts: missing, left over, empty, or other parameters than the structure says. */
export function shelfTextProblems(
	shelf: string,
	tag: string,
	expected: Expected,
	texts: ShelfTexts,
	base: ShelfTexts
): string[] {
	const parts = [...new Set([...Object.keys(expected), ...Object.keys(texts)])];
	return parts.flatMap((part) => {
		const keys = new Map([...(expected[part] ?? [])]);
		const own = texts[part] ?? {};
		return [
			...[...keys].flatMap(([key, params]) =>
				textProblems(tag, own[key] ?? '', params, names.has(part) ? null : (base[part]?.[key] ?? '')).map(
					(problem) => `${key}: ${problem}`
				)
			),
			...Object.entries(own)
				.filter(([key, text = '']) => text.length > mostCharacters(key, base[part]?.[key]?.length ?? Infinity))
				.map(([key]) => `${key}: much longer than bokmål`),
			...Object.keys(own)
				.filter((key) => !keys.has(key))
				.map((key) => `${key}: not in the structure`)
		].map((problem) => `${shelf}.${tag}: ${part}: ${problem}`);
	});
}

/** @param bokmal null where the text may be the same. */
function textProblems(tag: string, text: string, params: readonly string[], bokmal: string | null): string[] {
	if (text.trim() === '') return ['no text'];
	const problems: string[] = [];
	if (placeholdersOf(text) !== [...params].sort().join()) problems.push('other parameters than the structure');
	if (tag !== 'nb' && bokmal !== null && isLeftover(tag, text, bokmal)) problems.push('looks like Norwegian');
	if (hasLooseDigits(text)) problems.push('needs no-break spaces inside its number');
	if (namesAmount(text)) problems.push('names an amount');
	return problems;
}

function placeholdersOf(text: string): string {
	return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort().join();
}
