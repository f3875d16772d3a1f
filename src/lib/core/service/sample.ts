import type { ServiceContact } from './types.ts';

/** A service of which all is known, for tests and drawn states. */
export function sampleService(change: Partial<ServiceContact> = {}): ServiceContact {
	return {
		...{ id: 'service', enrolment_id: 'enrolment', audience_id: 'team', created_by: 'kari', ver: 1 },
		...{ created_at: '2026-11-02T09:00:00Z', updated_at: '2026-11-02T09:00:00Z' },
		...{ title: 'Boligkontoret i Fjordvik', phone: '+47 00 00 00 41', hours: 'Mandag til fredag 9–14', note: null },
		...change
	};
}
