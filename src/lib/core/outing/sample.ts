import type { Outing } from './types.ts';

/** Lars is out until two o'clock in Norway, for tests and drawn states. */
export function sampleOuting(change: Partial<Outing> = {}): Outing {
	return {
		id: '0190a5c0-0000-7000-8000-0000000000e1',
		enrolment_id: '',
		audience_id: 'staff',
		created_by: 'lars',
		created_at: '2026-11-23T11:00:00Z',
		updated_at: '2026-11-23T11:00:00Z',
		ver: 1,
		display_name: 'Lars Berg',
		phone: '+4790000002',
		back_by: '2026-11-23T13:00:00Z',
		back_at: null,
		...change
	};
}
