import { addDays } from '../task/days.ts';
import type { JobApplication } from './types.ts';

/**
 * The rhythm of follow-along after somebody is hired (Supported Employment, programme C): before the start, on the first
 * day, after a week, weekly in the first month, then monthly. It has no end.
 */
export const RHYTHM = {
	/** Days from the first day at work. */
	days: [-2, 0, 7, 14, 21, 28],
	/** The first of the months after it; then every month. */
	firstMonth: 2
} as const;

/** The calendar day so many months later ('YYYY-MM-DD'); the last day of a month that is shorter. */
export function addMonths(day: string, count: number): string {
	const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count;
	const [year, month] = [Math.floor(months / 12), months % 12];
	const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
	const date = Math.min(Number(day.slice(8)), last);
	return new Date(Date.UTC(year, month, date)).toISOString().slice(0, 10);
}

/**
 * The next day to ask how it goes: never one that has passed, so nothing is ever late.
 * @param start first day at work. @param from the first day that may be meant. All are 'YYYY-MM-DD'.
 */
export function nextCheckIn(start: string, from: string): string {
	const early = RHYTHM.days.map((days) => addDays(start, days)).find((day) => day >= from);
	if (early !== undefined) return early;
	let month: number = RHYTHM.firstMonth;
	while (addMonths(start, month) < from) month++;
	return addMonths(start, month);
}

/** Whether somebody is followed in this job now. */
export function isFollowed({ stage, follow_stopped_on }: Pick<JobApplication, 'stage' | 'follow_stopped_on'>): boolean {
	return stage === 'employed' && follow_stopped_on === null;
}

/** The next day for a job, or null where nobody is followed. @param last the day of the latest answer, if any. */
export function nextFor(
	job: Pick<JobApplication, 'stage' | 'stage_on' | 'follow_stopped_on'>,
	today: string,
	last: string | null
): string | null {
	if (!isFollowed(job)) return null;
	return nextCheckIn(job.stage_on, last !== null && last >= today ? addDays(last, 1) : today);
}
