import { partsOf } from '../method/methods.ts';
import type { Enrolment } from '../team/types.ts';
import { isLate } from './lists.ts';
import type { Degree, Task } from './types.ts';

/** In the order they are offered. */
export const degrees: readonly Degree[] = ['not', 'partly', 'mostly', 'done'];

/** Below this on 0 to 10 the app suggests a smaller step (motivational interviewing); nobody is stopped. */
export const sureFrom = 7;

/**
 * Whether both sides are asked how it went: it is done or its day has passed, and the way of working looks back.
 * @param today 'YYYY-MM-DD' in Norway.
 */
export function isReviewed(task: Task, enrolment: Pick<Enrolment, 'method' | 'parts'>, today: string): boolean {
	const parts = partsOf(enrolment);
	if (!parts.has('agreement') && !parts.has('evaluation')) return false;
	return task.status === 'done' || isLate(task, today);
}

/** Both have said how it went, and not the same: something to talk about, never an average. */
export function seenDifferently({ review_participant, review_worker }: Task): boolean {
	return review_participant !== null && review_worker !== null && review_participant !== review_worker;
}
