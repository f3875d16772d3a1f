/** The database takes no longer ones (app.job_application.link), in characters. */
export const LONGEST_LINK = 2000;

const LINK = /\b(?:https?:\/\/|www\.)\S+/i;

/** Belongs to the sentence round a link, not to the link. */
const TRAILING = /[.,;:!?'"»)\]]+$/;

/**
 * The first web address in a text, and the words round it. Only http and https: anything else stays plain words.
 * Nothing is fetched, and nothing is cut: words and link together are all that was written.
 */
export function takeLink(text: string): { words: string; link: string | null } {
	const found = LINK.exec(text)?.[0].replace(TRAILING, '');
	const link = found === undefined ? null : asLink(found);
	if (found === undefined || link === null) return { words: text, link: null };
	return { words: text.replace(found, ' ').replace(/\s+/g, ' ').trim(), link };
}

/** What may be stored and opened as a link: http or https with a host; null for everything else. */
export function asLink(text: string): string | null {
	const whole = text.trim().replace(/^www\./i, 'https://www.');
	if (!/^https?:\/\//i.test(whole) || /\s/.test(whole)) return null;
	const link = whole.replace(/^https?/i, (scheme) => scheme.toLowerCase());
	return hostOf(link) === null ? null : link;
}

/** "finn.no" for "https://www.finn.no/1"; null for what is no http address. */
export function hostOf(link: string): string | null {
	try {
		const { protocol, hostname } = new URL(link);
		if (protocol !== 'http:' && protocol !== 'https:') return null;
		return hostname === '' ? null : hostname.replace(/^www\./, '');
	} catch {
		return null;
	}
}

/** Characters too many for the database; 0 or less when it fits. */
export function linkOver(link: string): number {
	return Array.from(link).length - LONGEST_LINK;
}

/** Lines with something in them. More than one is offered as an import (`lines.ts`, which then travels to the phone). */
export function linesOf(text: string): string[] {
	return text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
}
