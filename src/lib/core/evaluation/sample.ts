import type { Evaluation } from './types.ts';

/** Amina's look back, in her own space; for tests and drawn states. */
export function sampleEvaluation(change: Partial<Evaluation> = {}): Evaluation {
	return {
		id: '0190a5c0-0000-7000-8000-00000000000e',
		enrolment_id: 'enrolment',
		audience_id: 'self',
		created_by: 'amina',
		created_at: '2027-01-25T09:00:00Z',
		updated_at: '2027-01-25T09:00:00Z',
		ver: 1,
		learnt: 'Å spørre før det blir for mye.',
		next_plan: 'Jeg ringer helsesykepleieren når jeg ikke sover.',
		worker_words: null,
		lang: 'nb',
		...change
	};
}
