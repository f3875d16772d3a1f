import type { Profile } from './types.ts';

/** A profile with nothing written in it, for tests and drawn states. */
export function sampleProfile(change: Partial<Profile> = {}): Profile {
	return {
		id: '0190a5c0-0000-7000-8000-0000000000e1',
		enrolment_id: 'enrolment',
		audience_id: 'self',
		created_by: 'amina',
		created_at: '2026-11-16T09:00:00Z',
		updated_at: '2026-11-16T09:00:00Z',
		ver: 1,
		interests: null,
		experience: null,
		abroad: null,
		languages: null,
		licences: null,
		hours: null,
		limits: null,
		not_wanted: null,
		lang: 'nb',
		...change
	};
}
