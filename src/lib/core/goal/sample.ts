import type { Goal } from './types.ts';

/** A goal of the participant's own, for tests and drawn states. */
export function sampleGoal(change: Partial<Goal> = {}): Goal {
	return {
		id: '0190a5c0-0000-7000-8000-0000000000a1',
		enrolment_id: 'enrolment',
		audience_id: 'team',
		created_by: 'amina',
		created_at: '2026-11-02T09:00:00Z',
		updated_at: '2026-11-02T09:00:00Z',
		ver: 1,
		title: 'Jeg vil ha fast jobb på dagtid, så jeg kan hente barna.',
		life_area: 'work',
		worked: null,
		lang: 'nb',
		together: false,
		status: 'active',
		answer: null,
		...change
	};
}
