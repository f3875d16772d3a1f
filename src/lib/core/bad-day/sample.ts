import type { BadDay } from './types.ts';

/** An empty plan of Amina's; for tests and drawn states. */
export function sampleBadDay(change: Partial<BadDay> = {}): BadDay {
	const row = { enrolment_id: 'enrolment', audience_id: 'self', created_by: 'amina', created_at: '', updated_at: '' };
	const people = { name_1: null, phone_1: null, name_2: null, phone_2: null };
	return { ...row, id: 'a', ver: 1, do_1: null, do_2: null, do_3: null, ...people, ...change };
}
