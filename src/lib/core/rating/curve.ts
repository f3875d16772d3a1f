import type { Rating } from './types.ts';

/** The database refuses longer words (app.rating). Characters as PostgreSQL counts them. */
export const longestWords = 500;

/** What a rating is of: the goal's id, or the key of the life area. */
export function subjectOf(rating: Pick<Rating, 'goal_id' | 'life_area'>): string {
	return rating.goal_id ?? rating.life_area ?? '';
}

/** By the day it is about, then by when it was given. */
export function newestFirst<R extends Rating>(ratings: readonly R[]): R[] {
	return [...ratings].sort(
		(a, b) =>
			b.rated_on.localeCompare(a.rated_on) ||
			Date.parse(b.created_at) - Date.parse(a.created_at) ||
			b.id.localeCompare(a.id)
	);
}

/** All numbers of each subject, the newest first; the subject that was rated last comes first. */
export function bySubject<R extends Rating>(ratings: readonly R[]): Map<string, R[]> {
	const found = new Map<string, R[]>();
	for (const rating of newestFirst(ratings)) {
		const held = found.get(subjectOf(rating));
		if (held === undefined) found.set(subjectOf(rating), [rating]);
		else held.push(rating);
	}
	return found;
}

/** One number on the curve. */
export interface Point {
	id: string;
	score: number;
	/** 'YYYY-MM-DD'. */
	day: string;
	/** How far along the time between the first number and the last, 0 to 1. */
	along: number;
}

/**
 * One subject's numbers as a curve, the oldest first. A day has one point, the number that was given last on it: who
 * changes their mind in the evening has not become better or worse. Nothing is added up: no average, no trend.
 */
export function pointsOf(ratings: readonly Rating[]): Point[] {
	const days = new Map(
		newestFirst(ratings)
			.reverse()
			.map((rating) => [rating.rated_on, rating])
	);
	const shown = [...days.values()];
	const [first, last] = [timeOf(shown[0]), timeOf(shown.at(-1))];
	return shown.map((rating) => ({
		id: rating.id,
		score: rating.score,
		day: rating.rated_on,
		along: first === last ? 1 : (timeOf(rating) - first) / (last - first)
	}));
}

/**
 * The points whose numbers can be written beside them without covering each other: the last one always, then each that
 * is far enough from the next.
 * @param room how far along two of them must be from each other, 0 to 1.
 */
export function written(points: readonly Point[], room: number): ReadonlySet<string> {
	const chosen = new Set<string>();
	let next = Infinity;
	for (const { id, along } of [...points].reverse()) {
		if (next - along < room) continue;
		chosen.add(id);
		next = along;
	}
	return chosen;
}

function timeOf(rating: Rating | undefined): number {
	return Date.parse(`${rating?.rated_on ?? '1970-01-01'}T00:00:00Z`);
}
