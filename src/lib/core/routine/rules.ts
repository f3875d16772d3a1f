import { addDays } from '../task/days.ts';
import type { Repeat } from '../task/types.ts';
import type { Tick } from './types.ts';

/** How often a step can come again, in the order it is offered. */
export const repeats: readonly Repeat[] = ['daily', 'weekly', 'biweekly', 'monthly'];

/** What the rules need to know of a routine. */
export interface Routine {
	repeat: Repeat;
	/** The day it was made, 'YYYY-MM-DD': fortnights are counted from it. */
	since: string;
}

/** As many as can be taken in: the last seven days of what comes daily, the last four periods of all else. */
const daysShown = 7;
const periodsShown = 4;

const dayMs = 86_400_000;
const weekDays = 7;

/** The first day of the period a day lies in. Weeks begin on Monday; fortnights are counted from the routine's first week. */
export function periodOf({ repeat, since }: Routine, day: string): string {
	if (repeat === 'daily') return day;
	if (repeat === 'monthly') return `${day.slice(0, 7)}-01`;
	const monday = mondayOf(day);
	if (repeat === 'weekly') return monday;
	const weeks = (Date.parse(monday) - Date.parse(mondayOf(since))) / dayMs / weekDays;
	return weeks % 2 === 0 ? monday : addDays(monday, -weekDays);
}

/**
 * The first days of the last periods in which it was done, oldest first. Two ticks in one period count once; a period
 * without one is not there at all, for nothing is missed.
 * @param today 'YYYY-MM-DD' in Norway.
 */
export function doneIn(routine: Routine, ticks: readonly Pick<Tick, 'ticked_on'>[], today: string): string[] {
	const ticked = new Set(ticks.map(({ ticked_on }) => periodOf(routine, ticked_on)));
	const found: string[] = [];
	let from = periodOf(routine, today);
	for (let left = routine.repeat === 'daily' ? daysShown : periodsShown; left > 0; left--) {
		if (ticked.has(from)) found.unshift(from);
		from = periodOf(routine, addDays(from, -1));
	}
	return found;
}

/** The ticks that count for the period of today: what is taken back when today's tick is. */
export function ticksNow<T extends Pick<Tick, 'ticked_on'>>(routine: Routine, ticks: readonly T[], today: string): T[] {
	const now = periodOf(routine, today);
	return ticks.filter(({ ticked_on }) => periodOf(routine, ticked_on) === now);
}

function mondayOf(day: string): string {
	const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
	return addDays(day, -((weekday + 6) % weekDays));
}
