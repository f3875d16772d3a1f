import type { Home } from './types.ts';

/** What ends must not begin later; the database refuses the same (app.home, end_before_start). */
const periods = [
	['lease_from', 'lease_until'],
	['guarantee_from', 'guarantee_until']
] as const;

/** Whether the sheet with this answer would end before it begins. */
export function endsBeforeStart(home: Home, change: Partial<Home>): boolean {
	const then = { ...home, ...change };
	return periods.some(([from, until]) => then[from] !== null && then[until] !== null && then[until] < then[from]);
}
