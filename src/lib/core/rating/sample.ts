import type { Rating } from './types.ts';

/** How it is with money, for nobody else's eyes; for tests and drawn states. */
export function sampleRating(change: Partial<Rating> = {}): Rating {
	const rated_on = change.rated_on ?? '2026-11-02';
	return {
		id: '0190a5c0-0000-7000-8000-0000000000c1',
		enrolment_id: 'enrolment',
		audience_id: 'self',
		created_by: 'amina',
		created_at: `${rated_on}T09:00:00Z`,
		updated_at: `${rated_on}T09:00:00Z`,
		ver: 1,
		goal_id: null,
		life_area: 'money',
		score: 4,
		rated_on,
		not_lower: null,
		one_up: null,
		lang: 'nb',
		...change
	};
}
