/** Rows in one encrypted page: 20,000 single records took 2.8 s to read at 6x CPU, pages of 50 took 0.6 s. */
export const PAGE = 50;

/** The newest rows stay single, so that showing the end of a thread decrypts little and a change rewrites little. */
const KEEP_SINGLE = 10;

/** A record with fewer rows than this is loose: worth packing again. */
const LOOSE = PAGE / 2;

/** So many loose records are packed; opening each costs as much as opening a page. */
const TOO_MANY = 20;

interface Versioned {
	id: string;
	ver: number | null;
}

/** Splits rows of one table and audience into pages, oldest first; what is too new for a page comes one by one. */
export function intoPages<R extends Versioned>(rows: readonly R[]): R[][] {
	const sorted = [...rows].sort((a, b) => (a.ver ?? 0) - (b.ver ?? 0) || (a.id < b.id ? -1 : 1));
	const parts: R[][] = [];
	const paged = sorted.length < TOO_MANY ? 0 : sorted.length - KEEP_SINGLE;
	for (let at = 0; at < paged; at += PAGE) parts.push(sorted.slice(at, Math.min(at + PAGE, paged)));
	for (const row of sorted.slice(paged)) parts.push([row]);
	return parts;
}

/** Which of an audience's records of one table (oldest first) to pack into pages; none while it is not worth it. */
export function worthPacking<K extends { count: number }>(records: readonly K[]): K[] {
	const loose = records.filter((record) => record.count < LOOSE);
	return loose.length >= TOO_MANY ? loose : [];
}
