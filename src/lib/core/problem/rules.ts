import type { Problem } from './types.ts';

/** The database refuses longer ones (app.problem). Characters as PostgreSQL counts them. */
export const longestTitle = 200;

/** More than three are too many for three months (programme E); the database says the same. */
export const mostAtATime = 3;

export type Place = NonNullable<Problem['slot']>;

/** Everything that was written down. Each problem is in exactly one list. */
export interface ProblemLists<P extends Problem> {
	/** What is worked with now, the first one first. */
	chosen: P[];
	/** What else is open, in the order it was written. */
	listed: P[];
	/** The latest first. */
	solved: P[];
	aside: P[];
}

export function listProblems<P extends Problem>(problems: readonly P[]): ProblemLists<P> {
	const open = problems.filter(({ status }) => status === 'open');
	const latestFirst = [...problems].sort((a, b) => Date.parse(b.updated_at) - Date.parse(a.updated_at));
	return {
		chosen: open.filter(({ slot }) => slot !== null).sort((a, b) => (a.slot ?? 0) - (b.slot ?? 0) || byAge(a, b)),
		listed: open.filter(({ slot }) => slot === null).sort(byAge),
		solved: latestFirst.filter(({ status }) => status === 'solved'),
		aside: latestFirst.filter(({ status }) => status === 'put_aside')
	};
}

function byAge(a: Problem, b: Problem): number {
	return Date.parse(a.created_at) - Date.parse(b.created_at) || a.id.localeCompare(b.id);
}

/** A problem gets a place, leaves it, or gets another one. */
export interface PlaceChange<P extends Problem> {
	problem: P;
	was: Place | null;
	now: Place | null;
}

/**
 * What has to change so that exactly these problems stand on the places 1, 2, 3 in this order. The database keeps one
 * problem a place at every moment, so each change takes a place that is free by then: who leaves goes first, and where
 * two change places one of them stands aside for a moment.
 * @param order ids of the problems that are to be worked with. Throws RangeError for a fourth.
 */
export function arrange<P extends Problem>(problems: readonly P[], order: readonly string[]): PlaceChange<P>[] {
	if (order.length > mostAtATime) throw new RangeError(`${order.length} problems at a time`);
	const at = new Map(problems.map(({ id, slot }) => [id, slot]));
	const wanted = (id: string): Place | null => (order.includes(id) ? ((order.indexOf(id) + 1) as Place) : null);
	const made: PlaceChange<P>[] = [];
	const go = (problem: P, now: Place | null): void => {
		made.push({ problem, was: at.get(problem.id) ?? null, now });
		at.set(problem.id, now);
	};
	for (const problem of problems) if (problem.slot !== null && wanted(problem.id) === null) go(problem, null);
	for (;;) {
		const waiting = problems.filter(({ id }) => at.get(id) !== wanted(id));
		if (waiting.length === 0) return made;
		const taken = new Set(at.values());
		const ready = waiting.find(({ id }) => !taken.has(wanted(id)));
		const inTheWay = waiting.find(({ id }) => at.get(id) !== null);
		if (ready) go(ready, wanted(ready.id));
		else if (inTheWay) go(inTheWay, null);
		else return made;
	}
}

/** The same order with one problem a place further up; the first stays where it is. */
export function movedUp(order: readonly string[], id: string): string[] {
	const at = order.indexOf(id);
	const moved = [...order];
	if (at > 0) moved.splice(at - 1, 0, ...moved.splice(at, 1));
	return moved;
}
