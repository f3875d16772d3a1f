import type { DateWords } from './words.ts';

/** A calendar day as text, 'YYYY-MM-DD'. */
export type IsoDay = string;
/** A time of day as text, 'HH:MM', 24 hours. */
export type ClockTime = string;

const dayMs = 86_400_000;

/** Milliseconds since 1970 of the day's midnight in UTC, or NaN for a day that does not exist. */
function utcOf(day: IsoDay): number {
	const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day);
	if (match === null) return NaN;
	const ms = Date.parse(`${day}T00:00:00Z`);
	return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(day) ? ms : NaN;
}

export function isDay(value: unknown): value is IsoDay {
	return typeof value === 'string' && !Number.isNaN(utcOf(value));
}

export function isTime(value: unknown): value is ClockTime {
	return typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value);
}

/** Whole days from one calendar day to another; negative when `to` is earlier. Summer time plays no part. */
export function daysBetween(from: IsoDay, to: IsoDay): number {
	return Math.round((utcOf(to) - utcOf(from)) / dayMs);
}

function fill(pattern: string, values: Record<string, string>): string {
	return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

/**
 * Weekday, day number and month word: "mandag 23. november"; with the year when it is not today's year.
 * Digits are Latin and the calendar Gregorian in every language. A day that does not exist comes back as it was given.
 */
export function formatDay(day: IsoDay, today: IsoDay, words: DateWords): string {
	const ms = utcOf(day);
	if (Number.isNaN(ms)) return day;
	const date = new Date(ms);
	const year = day.slice(0, 4);
	return fill(year === today.slice(0, 4) ? words.day : words.dayYear, {
		weekday: words.weekdays[date.getUTCDay()] ?? '',
		day: String(date.getUTCDate()),
		month: words.months[date.getUTCMonth()] ?? '',
		year
	});
}

/** "i går", "i dag", "i morgen", or null for any other day. */
export function relativeDay(day: IsoDay, today: IsoDay, words: DateWords): string | null {
	const distance = daysBetween(today, day);
	if (distance === 0) return words.today;
	if (distance === 1) return words.tomorrow;
	return distance === -1 ? words.yesterday : null;
}

/** The near days by their word, all others as formatDay: "i morgen" or "mandag 23. november". */
export function nearDay(day: IsoDay, today: IsoDay, words: DateWords): string {
	return relativeDay(day, today, words) ?? formatDay(day, today, words);
}

/** The time alone, for a sentence that has its own "kl.": "13.00". Anything but 'HH:MM' comes back as it was given. */
export function formatTime(time: ClockTime, words: DateWords): string {
	return isTime(time) ? fill(words.time, { h: time.slice(0, 2), m: time.slice(3) }) : time;
}

/** A time that stands by itself: "kl. 13.00" in bokmål, "13:00" in Arabic. */
export function formatClock(time: ClockTime, words: DateWords): string {
	return fill(words.clock, { time: formatTime(time, words) });
}

/** A day as nearDay and a time: "i morgen kl. 13.00", "mandag 23. november kl. 13.00"; without a time only the day. */
export function nearDayTime(day: IsoDay, time: ClockTime | null, today: IsoDay, words: DateWords): string {
	const dayText = nearDay(day, today, words);
	return time === null ? dayText : fill(words.dayTime, { day: dayText, time: formatTime(time, words) });
}
