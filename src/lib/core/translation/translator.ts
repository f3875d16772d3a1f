import type { OfficeEntry } from '../office/types.ts';

/** Words by a machine, in the language they really are in; or why there are none, as a code. */
export type Translation =
	{ ok: true; text: string; lang: string } | { ok: false; code: 'offline' | 'off' | 'too_long' | 'busy' | 'failed' };

/** Who turns own words into another language. There is none by default: then no text leaves, and nothing offers it. */
export interface Translator {
	/** Without asking anybody. @param from and `to` are BCP 47 tags. */
	available(from: string, to: string): boolean;
	/** @param text at most 4,000 characters; it leaves the phone for the office's own machine. */
	translate(text: string, from: string, to: string): Promise<Translation>;
}

/** What an office's switch belongs to. */
export const machine = 'machine';

/** The office's switches that are on; two leads may have made one each. */
export function switchesOn<E extends OfficeEntry>(entries: readonly E[]): E[] {
	return entries.filter(({ kind, retired }) => kind === 'translator' && !retired);
}

/** The office's translator; undefined unless its lead has switched one on. */
export function translatorOf(
	entries: readonly OfficeEntry[] | undefined,
	translate: Translator['translate']
): Translator | undefined {
	const known = new Set(switchesOn(entries ?? []).flatMap(({ texts }) => texts['nb']?.split(' ') ?? []));
	if (known.size === 0) return undefined;
	return { available: (from, to) => known.has(from) && known.has(to), translate };
}
