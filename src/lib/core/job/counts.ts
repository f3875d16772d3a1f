import type { History } from '../history/types.ts';
import { addDays } from '../task/days.ts';
import type { JobApplication, JobKind } from './types.ts';

export const periods = ['week', 'month', 'all'] as const;
export type Period = (typeof periods)[number];

/** First and last day, 'YYYY-MM-DD', both included; null = open. */
export interface Span {
	from: string | null;
	to: string | null;
}

/** A week begins on Monday. A period ends with its last day, not with today: an entry may carry a coming day. */
export function spanOf(period: Period, today: string): Span {
	if (period === 'all') return { from: null, to: null };
	if (period === 'week') {
		const weekday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
		const from = addDays(today, -weekday);
		return { from, to: addDays(from, 6) };
	}
	const from = `${today.slice(0, 7)}-01`;
	return { from, to: addDays(`${addDays(from, 31).slice(0, 7)}-01`, -1) };
}

export function isIn(day: string, { from, to }: Span): boolean {
	return (from === null || day >= from) && (to === null || day <= to);
}

/** The first day each entry left "interested", by entry id: the day it was sent, or what stands for it. */
export function sentDays(history: readonly History[]): Map<string, string> {
	const days = new Map<string, string>();
	for (const line of history) {
		if (line.tbl !== 'job_application' || line.col !== 'stage' || line.became === 'interested') continue;
		const day = line.happened_on ?? line.created_at.slice(0, 10);
		const before = days.get(line.row_id);
		if (before === undefined || day < before) days.set(line.row_id, day);
	}
	return days;
}

/** The day an entry counts on: when it was sent; before that is known, the day of its stage. */
export function dayOf(entry: JobApplication, sent: ReadonlyMap<string, string>): string {
	const known = sent.get(entry.id);
	return entry.stage === 'interested' || known === undefined ? entry.stage_on : known;
}

export interface Counts {
	/** Entries that are jobs, and how many of each kind; null = no kind chosen. */
	jobs: number;
	byKind: [JobKind | null, number][];
	/** Counted apart: a placement or a course is not a job (programme B). */
	apart: [JobKind, number][];
}

const order: readonly (JobKind | null)[] = [
	null,
	'permanent',
	'temporary_cover',
	'part_time',
	'on_call',
	'apprenticeship'
];
const apart: readonly JobKind[] = ['education', 'work_practice'];

/** What was applied for in a period. What somebody only thinks of is not counted. */
export function countIn(list: readonly JobApplication[], span: Span, sent: ReadonlyMap<string, string>): Counts {
	const inside = list.filter((entry) => entry.stage !== 'interested' && isIn(dayOf(entry, sent), span));
	const many = (kind: JobKind | null) => inside.filter((entry) => entry.kind === kind).length;
	const byKind = order.map((kind): [JobKind | null, number] => [kind, many(kind)]).filter(([, count]) => count > 0);
	return {
		jobs: byKind.reduce((sum, [, count]) => sum + count, 0),
		byKind,
		apart: apart.map((kind): [JobKind, number] => [kind, many(kind)]).filter(([, count]) => count > 0)
	};
}
