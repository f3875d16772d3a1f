import type { OfficeEntry } from './types.ts';

/** Tags of the languages that the office does not offer. Only a draft can be held back: its words are what it is about. */
export function heldBack(entries: readonly OfficeEntry[]): ReadonlySet<string> {
	return new Set(entries.filter(({ kind, retired }) => kind === 'language' && !retired).map((one) => one.belongs_to));
}

/** The languages a reader may choose: a held-back draft only while it is the one they read. */
export function offered<L extends { tag: string; review: string }>(
	languages: readonly L[],
	entries: readonly OfficeEntry[],
	chosen?: string
): L[] {
	const held = heldBack(entries);
	return languages.filter(({ tag, review }) => review !== 'draft' || tag === chosen || !held.has(tag));
}
