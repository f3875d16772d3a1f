import type { Agreement } from './types.ts';

/** The two who agree. Whoever of the team answers first answers for the workers. */
export type Side = 'participant' | 'worker';

/** As in the database (app.agreement); characters of all lines together. */
export const longest = { parties: 500, problems: 1000, goals: 4000, more: 2000, reason: 500 } as const;
export const mostProblems = 3;
export const mostGoals = 20;

/** The version that holds; one at most, kept by the database. */
export function holding<A extends Agreement>(versions: readonly A[]): A | null {
	return versions.find(({ status }) => status === 'agreed') ?? null;
}

/** The newest version that can still be agreed on. */
export function openVersion<A extends Agreement>(versions: readonly A[]): A | null {
	return newestFirst(versions.filter(({ status }) => status === 'proposed'))[0] ?? null;
}

/** By the database's number; what it has not numbered yet was written last. */
export function newestFirst<A extends Agreement>(versions: readonly A[]): A[] {
	const place = ({ number }: Agreement): number => (number === 0 ? Infinity : number);
	return versions.toSorted((a, b) =>
		place(a) === place(b) ? b.created_at.localeCompare(a.created_at) : place(b) - place(a)
	);
}

/** Whose yes is missing; nobody's when both have said it and the database has not confirmed it yet. */
export function missing(version: Agreement): Side[] {
	const answers = { participant: version.participant_answer, worker: version.worker_answer };
	return (['participant', 'worker'] as const).filter((side) => answers[side] !== 'yes');
}

/**
 * A version of this person's that can no longer be agreed on because another one was first, and that they have not
 * written anew since; null when there is none.
 */
export function overtaken<A extends Agreement>(versions: readonly A[], person: string): A | null {
	const mine = newestFirst(versions.filter(({ created_by }) => created_by === person))[0];
	return mine?.status === 'lapsed' ? mine : null;
}

/**
 * The last day an agreement may have, reckoned as PostgreSQL adds months: the same day of the month, or the month's
 * last. @param start 'YYYY-MM-DD'. @param months the method's limit, null = no limit.
 */
export function latestEnd(start: string, months: number | null): string | null {
	if (months === null) return null;
	const [year = 0, month = 1, day = 1] = start.split('-').map(Number);
	const lastOfMonth = new Date(Date.UTC(year, month - 1 + months + 1, 0));
	lastOfMonth.setUTCDate(Math.min(day, lastOfMonth.getUTCDate()));
	return lastOfMonth.toISOString().slice(0, 10);
}

export interface Period {
	/** 'YYYY-MM-DD'; '' while not filled in. */
	starts_on: string;
	ends_on: string;
}

export type PeriodProblem = 'start_missing' | 'end_missing' | 'end_first' | 'too_long' | null;

/** Why a period cannot be agreed on, before the database would say so; null when it can. */
export function periodProblem({ starts_on, ends_on }: Period, months: number | null): PeriodProblem {
	if (starts_on === '') return 'start_missing';
	const latest = latestEnd(starts_on, months);
	if (ends_on === '') return latest === null ? null : 'end_missing';
	if (ends_on < starts_on) return 'end_first';
	return latest !== null && ends_on > latest ? 'too_long' : null;
}

/** An extension: it ends later than what was agreed, and so it has a reason. */
export function needsReason(ends_on: string, holds: Agreement | null): boolean {
	return holds !== null && holds.ends_on !== null && ends_on > holds.ends_on;
}

/** What is suggested when it is to go on: from the day after the agreed one, as long as the method lets it. */
export function nextPeriod(holds: Pick<Agreement, 'ends_on'>, today: string, months: number | null): Period {
	const { ends_on } = holds;
	const starts_on = ends_on !== null && ends_on >= today ? dayAfter(ends_on) : today;
	return { starts_on, ends_on: latestEnd(starts_on, months) ?? '' };
}

function dayAfter(day: string): string {
	return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
