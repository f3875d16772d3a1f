import type { Agreement } from '../agreement/types.ts';
import { holding } from '../agreement/rules.ts';
import type { PhaseKey, Rhythm } from './methods.ts';

export interface Phase {
	key: PhaseKey;
	state: 'done' | 'now' | 'next';
}

export interface PathNow {
	phases: Phase[];
	/** What is left of the agreement; null while none holds or its end is behind. */
	left: { weeks: number; /** null when people meet as needed. */ meetings: number | null } | null;
}

const WEEK = 7 * 86_400_000;

/** How many weeks lie between two meetings. */
const weeksBetween: Readonly<Record<Rhythm, number | null>> = {
	weekly: 1,
	biweekly: 2,
	monthly: 4,
	when_needed: null
};

/**
 * Where somebody is on the way of their method: mapping until an agreement holds, work while it does, closing when it is
 * over, when the look back has begun, or when the follow-up has ended. Null for a method without phases.
 * @param today 'YYYY-MM-DD' in Norway.
 */
export function pathOf(
	phases: readonly PhaseKey[],
	has: { agreements: readonly Agreement[]; evaluated: boolean; closed: boolean },
	today: string
): PathNow | null {
	if (phases.length === 0) return null;
	const holds = holding(has.agreements);
	const isOver = holds !== null && holds.ends_on !== null && holds.ends_on < today;
	const now = has.closed || has.evaluated || isOver ? 'closing' : holds === null ? 'mapping' : 'work';
	const at = phases.indexOf(now);
	return {
		phases: phases.map((key, i) => ({ key, state: i < at ? 'done' : i === at ? 'now' : 'next' })),
		left: holds === null || isOver || has.closed ? null : leftOf(holds, today)
	};
}

/** The day itself counts: on the last day one week is left, not none. */
function leftOf({ ends_on, rhythm }: Agreement, today: string): PathNow['left'] {
	if (ends_on === null) return null;
	const days = Date.parse(`${ends_on}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`);
	const weeks = Math.ceil((days + 86_400_000) / WEEK);
	const between = rhythm === null ? null : weeksBetween[rhythm];
	return { weeks, meetings: between === null ? null : Math.ceil(weeks / between) };
}
