import { formatClock, nearDayTime, type ClockTime, type IsoDay } from './format.ts';
import type { DateWords } from './words.ts';

/** An instant: ISO 8601 text with an offset or Z, or milliseconds since 1970. */
export type Instant = string | number;

const HOUR = 60 * 60 * 1000;

/**
 * Calendar day and time in Norway, wherever the phone thinks it is. Reckoned by the rule of directive 2000/84/EC, which
 * Norway follows, and not by `Intl`: making its first formatter took a slow phone a sixth of a second, before anything
 * was on screen. Throws RangeError for text that is no instant.
 */
export function inOslo(instant: Instant): { day: IsoDay; time: ClockTime } {
	const utc = new Date(instant).getTime();
	const local = new Date(utc + (isSummer(utc) ? 2 : 1) * HOUR).toISOString();
	return { day: local.slice(0, 10), time: local.slice(11, 16) };
}

/** Summer time: from the last Sunday of March to the last Sunday of October, both at 01.00 UTC. */
function isSummer(utc: number): boolean {
	const year = new Date(utc).getUTCFullYear();
	return utc >= lastSunday(year, 2) && utc < lastSunday(year, 9);
}

/** 01.00 UTC on the last Sunday of a month of 31 days. @param month 0 is January. */
function lastSunday(year: number, month: number): number {
	const last = Date.UTC(year, month, 31, 1);
	return last - new Date(last).getUTCDay() * 24 * HOUR;
}

/** When something was sent or read: today "kl. 13.00", else "i går kl. 13.00" or "mandag 23. november kl. 13.00". */
export function formatInstant(instant: Instant, now: Instant, words: DateWords): string {
	const { day, time } = inOslo(instant);
	const today = inOslo(now).day;
	return day === today ? formatClock(time, words) : nearDayTime(day, time, today, words);
}
