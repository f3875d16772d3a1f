/**
 * Keys no source file asks for. A key counts as used when it stands after a dot (`i18n.m.save`) or in quotes (a typed
 * table from codes to keys); building keys from pieces would hide them from this check and is not done.
 */
export function unusedKeys(keys: Iterable<string>, sources: Iterable<string>): string[] {
	const used = new Set<string>();
	for (const source of sources) for (const [word] of source.matchAll(/(?<=[.'"`])[a-z]\w*/g)) used.add(word);
	return [...keys].filter((key) => !used.has(key));
}
