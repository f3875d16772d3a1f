import type { OfficeEntry } from '#lib/core/office/types.ts';
import type { Kind } from './groups.ts';

/** An entry as it is being written; `id` is missing for a new one. */
export interface Written extends Pick<OfficeEntry, 'belongs_to'> {
	kind: Kind;
	id?: string;
	texts: Record<string, string>;
}

/** The database refuses more (app.office_entry.texts), with some room for the tags round the words. */
export const longest = 3800;

export function blank(kind: Kind): Written {
	return { kind, belongs_to: '', texts: { nb: '' } };
}

/** Only languages somebody has written in are kept. */
export function tidy({ texts, ...rest }: Written): Written {
	const written = Object.entries(texts).map(([tag, text]) => [tag, text.trim()] as const);
	return { ...rest, texts: Object.fromEntries(written.filter(([, text]) => text !== '')) };
}

/** Characters too many in all languages together; 0 or less when it fits. */
export function over({ texts }: Written): number {
	return Array.from(JSON.stringify(texts)).length - longest;
}

/** A draft as it was kept; null when there is none or nobody can read it. */
export function readWritten(draft: string): Written | null {
	try {
		const kept: unknown = draft === '' ? null : JSON.parse(draft);
		return typeof kept === 'object' && kept !== null && 'texts' in kept ? (kept as Written) : null;
	} catch {
		return null;
	}
}
