import type { Agreement } from './types.ts';

/** Amina's and Kari's first agreement, from 2 November 2026 to 1 February 2027; for tests and drawn states. */
export function sampleAgreement(change: Partial<Agreement> = {}): Agreement {
	return {
		id: '0190a5c0-0000-7000-8000-00000000000b',
		enrolment_id: 'enrolment',
		audience_id: 'team',
		created_by: 'amina',
		created_at: '2026-11-02T09:00:00Z',
		updated_at: '2026-11-02T09:00:00Z',
		ver: 1,
		base_id: null,
		number: 1,
		parties: 'Amina, Kari og Lars',
		problems: ['Jeg sover dårlig', 'Regninger jeg ikke forstår'],
		goals: ['Jeg vil ha ro hjemme om kvelden.'],
		more: 'Vi snakker sammen før noen ringer utleier.',
		starts_on: '2026-11-02',
		ends_on: '2027-02-01',
		rhythm: 'weekly',
		place_kind: 'office',
		reason: null,
		lang: 'nb',
		status: 'agreed',
		participant_answer: 'yes',
		participant_on: '2026-11-02',
		worker_answer: 'yes',
		worker_on: '2026-11-03',
		worker_id: 'kari',
		...change
	};
}
