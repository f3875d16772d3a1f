import type { Appointment } from './types.ts';

/** Kari comes home to Amina on 25 November 2026 between 10 and 11 in Norway; for tests and drawn states. */
export function sampleAppointment(change: Partial<Appointment> = {}): Appointment {
	return {
		id: '0190a5c0-0000-7000-8000-00000000000a',
		enrolment_id: 'enrolment',
		audience_id: 'team',
		created_by: 'kari',
		created_at: '2026-11-16T09:00:00Z',
		updated_at: '2026-11-16T09:00:00Z',
		ver: 1,
		place_kind: 'home',
		starts_at: '2026-11-25T09:00:00Z',
		ends_at: '2026-11-25T10:00:00Z',
		place: null,
		link: null,
		purpose: null,
		bring: null,
		who: ['kari'],
		interpreter: 'none',
		wish: null,
		status: 'planned',
		answer: null,
		summary: null,
		topics: null,
		own_topics: null,
		next_about: null,
		...change
	};
}
