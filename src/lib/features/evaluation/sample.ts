import type { Problem } from '#lib/core/problem/types.ts';

/** A problem of Amina's own; for tests and drawn states. */
export function problem(id: string, change: Partial<Problem>): Problem {
	const row = { enrolment_id: 'enrolment', audience_id: 'self', created_by: 'amina', created_at: '', updated_at: '' };
	const words = { title: id, life_area: null, lang: 'nb', status: 'open' as const };
	return { ...row, ...words, ver: 1, id, slot: null, hard_before: null, hard_after: null, ...change };
}
