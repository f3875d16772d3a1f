import { profileParts, type Profile } from './types.ts';

/**
 * One profile of all rows: two phones that both began one without a network have made two. What is written in both
 * stands one below the other, the older first. Null when there is none.
 * @param rows the oldest first.
 */
export function asOne<P extends Profile>(rows: readonly P[]): P | null {
	const [first] = rows;
	if (!first) return null;
	const joined = profileParts.map((part) => {
		const words = rows.map((row) => row[part]).filter((text) => text !== null);
		return [part, words.length === 0 ? null : words.join('\n')];
	});
	return { ...first, ...(Object.fromEntries(joined) as object) };
}
