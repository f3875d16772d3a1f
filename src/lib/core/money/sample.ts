import type { MoneyLine } from './types.ts';

/** An expense of which only the name is written, for tests and drawn states. */
export function sampleMoney(change: Partial<MoneyLine> = {}): MoneyLine {
	return {
		...{ id: 'money', enrolment_id: 'enrolment', audience_id: 'self', created_by: 'amina', ver: 1 },
		...{ created_at: '2026-11-02T09:00:00Z', updated_at: '2026-11-02T09:00:00Z' },
		...{ kind: 'expense', title: 'Strøm', amount: null, paid_on: null, waiting_for: null, due_on: null },
		...change
	};
}
