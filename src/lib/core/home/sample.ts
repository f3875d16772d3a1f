import type { Defect, Home } from './types.ts';

const row = {
	...{ enrolment_id: 'enrolment', audience_id: 'self', created_by: 'amina', ver: 1 },
	...{ created_at: '2026-11-02T09:00:00Z', updated_at: '2026-11-02T09:00:00Z' }
};

/** A home of which nothing is written, for tests and drawn states. */
export function sampleHome(change: Partial<Home> = {}): Home {
	return {
		...{ ...row, id: 'home', address: null, landlord: null, landlord_phone: null, lease_from: null, lease_until: null },
		...{ notice_months: null, rent: null, rent_day: null, guarantee: null, guarantee_from: null },
		...{ guarantee_until: null, ...change }
	};
}

export function sampleDefect(change: Partial<Defect> = {}): Defect {
	return { ...row, id: 'defect', title: 'Vinduet trekker.', seen_on: null, told_on: null, fixed_on: null, ...change };
}
