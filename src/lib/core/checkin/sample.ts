import type { CheckIn } from './types.ts';

/** An answer without a line, for tests and drawn states. */
export function sampleCheckIn(change: Partial<CheckIn> = {}): CheckIn {
	return {
		id: '0190a5c0-0000-7000-8000-0000000000d1',
		enrolment_id: 'enrolment',
		audience_id: 'team',
		created_by: 'amina',
		created_at: '2026-11-16T15:00:00Z',
		updated_at: '2026-11-16T15:00:00Z',
		ver: 1,
		job_id: 'work',
		answer: 'good',
		words: null,
		said_on: '2026-11-16',
		...change
	};
}
