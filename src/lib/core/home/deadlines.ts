import { addDays } from '../task/days.ts';
import type { Home } from './types.ts';

export type DeadlineKind =
	| ('rent' | 'lease_until' | 'notice' | 'guarantee_until' | 'benefit_apply' | 'benefit_paid')
	| ('money_comes' | 'money_pay' | 'money_due');

/** A day that comes, and what for. */
export interface Deadline {
	kind: DeadlineKind;
	/** 'YYYY-MM-DD'. */
	on: string;
	/** Id of the fact whose rule gives the day; missing for a day the participant wrote. */
	fact?: string;
	/** The participant's own words for it, of a line about money. */
	words?: string;
}

/** What a fact says about a day of every month, read by a program; anything else in it is left alone. */
export interface MonthlyFact {
	id: string;
	data?: Readonly<Record<string, unknown>> | undefined;
}

/**
 * The days that come next of what is written about the home: the next one of each, the soonest first. What is past is not
 * there. The notice period is counted from the end of the month in which notice is given (husleieloven § 9-6; facts: notice_period).
 * @param today 'YYYY-MM-DD' in Norway.
 */
export function deadlinesOf(home: Home, today: string): Deadline[] {
	const { rent_day, lease_until, notice_months, guarantee_until } = home;
	const days: [DeadlineKind, string | null][] = [
		['rent', rent_day === null ? null : nextDay(rent_day, today)],
		['lease_until', lease_until],
		['notice', lease_until === null || notice_months === null ? null : noticeBy(lease_until, notice_months)],
		['guarantee_until', guarantee_until]
	];
	return soonestFirst(
		days.flatMap(([kind, on]) => (on === null ? [] : [{ kind, on }])),
		today
	);
}

/**
 * The next days of housing benefit by its fact: the last one to apply on, and when the money comes. None when the fact does
 * not say so in numbers.
 */
export function benefitDays({ id, data = {} }: MonthlyFact, today: string): Deadline[] {
	const { apply_by_day, pay_day } = data;
	return [
		...(isDayOfMonth(apply_by_day)
			? [{ kind: 'benefit_apply' as const, on: nextDay(apply_by_day, today), fact: id }]
			: []),
		...(isDayOfMonth(pay_day) ? [{ kind: 'benefit_paid' as const, on: nextDay(pay_day, today), fact: id }] : [])
	];
}

/** What comes, today included, the soonest first. */
export function soonestFirst(deadlines: readonly Deadline[], today: string): Deadline[] {
	return deadlines.filter(({ on }) => on >= today).sort((a, b) => a.on.localeCompare(b.on));
}

const isDayOfMonth = (value: unknown): value is number =>
	typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 31;

/** The next day with this number, today included; in a shorter month its last day. */
function nextDay(number: number, today: string): string {
	const [year = 0, month = 0] = today.split('-').map(Number);
	const thisMonth = dayOf(year, month, number);
	return thisMonth >= today ? thisMonth : dayOf(year, month + 1, number);
}

/** The last day on which notice can be given so that the home is left when the lease ends. */
function noticeBy(lease_until: string, months: number): string {
	const [year = 0, month = 0] = lease_until.split('-').map(Number);
	const endsWithMonth = addDays(lease_until, 1).endsWith('-01');
	return dayOf(year, month - months - (endsWithMonth ? 0 : 1), 31);
}

/** @param month from 1; below and above it counts on into other years. */
function dayOf(year: number, month: number, day: number): string {
	const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
	return new Date(Date.UTC(year, month - 1, Math.min(day, last))).toISOString().slice(0, 10);
}
