import type { ContactEntry, EmployerContact } from './types.ts';

const row = {
	enrolment_id: 'enrolment',
	audience_id: 'team',
	created_by: 'lars',
	created_at: '2026-11-16T09:00:00Z',
	updated_at: '2026-11-16T09:00:00Z',
	ver: 1
};

/** A proposal that nobody has answered, for tests and drawn states. */
export function sampleContact(change: Partial<EmployerContact> = {}): EmployerContact {
	return {
		...row,
		id: '0190a5c0-0000-7000-8000-0000000000c1',
		employer: 'Havna Matsenter',
		place: 'Fjordvik',
		purpose: 'Deltid i butikken',
		approval: null,
		approval_on: null,
		disclosure: null,
		disclosure_on: null,
		disclosure_words: null,
		...change
	};
}

export function sampleEntry(change: Partial<ContactEntry> = {}): ContactEntry {
	return {
		...row,
		id: '0190a5c0-0000-7000-8000-0000000000c2',
		contact_id: '0190a5c0-0000-7000-8000-0000000000c1',
		happened_on: '2026-11-20',
		how: 'phone',
		said: 'Daglig leder vil gjerne møte deg.',
		next: 'Vi besøker dem sammen.',
		disclosed: 'nothing',
		...change
	};
}
