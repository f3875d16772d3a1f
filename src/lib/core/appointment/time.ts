/** Nobody plans further ahead (trigger on app.appointment); calendar years, the shortest that the database may count. */
const YEARS_AHEAD = 2;
const DAY = 86_400_000;

/** Why a time window cannot be used; null when it can. */
export type TimeProblem = 'missing' | 'past' | 'too_far' | 'end_first' | 'too_long' | null;

/**
 * The same rules as the database, but kinder: a form refuses what is past, the database only what is 60 days past,
 * because a phone may tell late. @param start @param end milliseconds since 1970, null while not filled in.
 */
export function timeProblem(start: number | null, end: number | null, now: Date): TimeProblem {
	if (start === null || end === null) return 'missing';
	if (start < now.getTime()) return 'past';
	const latest = new Date(now);
	latest.setUTCFullYear(latest.getUTCFullYear() + YEARS_AHEAD);
	if (start > latest.getTime()) return 'too_far';
	if (end <= start) return 'end_first';
	return end - start > DAY ? 'too_long' : null;
}

/**
 * An instant as the database writes it, in whole seconds: what a phone says it saw is compared as text.
 * @param ms milliseconds since 1970.
 */
export function instantText(ms: number): string {
	return `${new Date(ms).toISOString().slice(0, 19)}+00:00`;
}
