import type { JobApplication } from './types.ts';

type Named = Pick<JobApplication, 'title' | 'employer' | 'link'>;

/** Letters and digits alone, so that capitals, dots and double spaces make no difference. */
function plain(text: string): string {
	return text
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
		.trim();
}

/** The address without what leads to the same page: scheme, www, the part after # and a last slash. */
function sameLink(link: string): string {
	return link
		.trim()
		.replace(/#.*$/, '')
		.replace(/^https?:\/\/(www\.)?/i, '')
		.replace(/\/+$/, '');
}

/** Two entries with a key in common are the same job. A title alone is no key: many places look for a cook. */
function keysOf({ title, employer, link }: Named): string[] {
	const [what, where] = [plain(title), plain(employer)];
	return [
		...(what !== '' && where !== '' ? [`words ${what}|${where}`] : []),
		...(link === null || link === '' ? [] : [`link ${sameLink(link)}`])
	];
}

/** The entry that is already there for this job: same link, or same words for what and where. */
export function duplicateOf<T extends Named>(entry: Named, list: readonly T[]): T | undefined {
	const keys = new Set(keysOf(entry));
	return keys.size === 0 ? undefined : list.find((other) => keysOf(other).some((key) => keys.has(key)));
}

/** Those that are neither in the list nor earlier among themselves, in order. */
export function newOnes<T extends Named>(entries: readonly T[], list: readonly Named[]): T[] {
	const seen = new Set(list.flatMap(keysOf));
	return entries.filter((entry) => {
		const keys = keysOf(entry);
		const isNew = !keys.some((key) => seen.has(key));
		for (const key of keys) seen.add(key);
		return isNew;
	});
}
