import type { JobApplication } from './types.ts';

/** A sent application that its team sees, for tests and drawn states. */
export function sampleApplication(change: Partial<JobApplication> = {}): JobApplication {
	return {
		id: '0190a5c0-0000-7000-8000-0000000000a1',
		enrolment_id: 'enrolment',
		audience_id: 'team',
		created_by: 'amina',
		created_at: '2026-11-16T09:00:00Z',
		updated_at: '2026-11-16T09:00:00Z',
		ver: 1,
		title: 'Kjøkkenhjelp',
		employer: 'Fjordvik sykehjem',
		link: null,
		method: null,
		kind: null,
		contact: null,
		deadline: null,
		follow_up: null,
		notes: null,
		worker_note: null,
		stage: 'sent',
		stage_on: '2026-11-16',
		follow_stopped_on: null,
		contract_checked: [],
		...change
	};
}
