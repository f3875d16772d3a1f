import type { Problem } from './types.ts';

/** Something that is listed and nobody else sees, for tests and drawn states. */
export function sampleProblem(change: Partial<Problem> = {}): Problem {
	return {
		id: '0190a5c0-0000-7000-8000-0000000000b1',
		enrolment_id: 'enrolment',
		audience_id: 'self',
		created_by: 'amina',
		created_at: '2026-11-02T09:00:00Z',
		updated_at: '2026-11-02T09:00:00Z',
		ver: 1,
		title: 'Jeg sover dårlig.',
		life_area: null,
		lang: 'nb',
		slot: null,
		status: 'open',
		hard_before: null,
		hard_after: null,
		...change
	};
}
