import { formatClock, nearDayTime, type ClockTime, type IsoDay } from './format.ts';
import type { DateWords } from './words.ts';

/** An instant: ISO 8601 text with an offset or Z, or milliseconds since 1970. */
export type Instant = string | number;

// Only numbers are asked for here: month and weekday names in many of our languages are missing from Chromium.
const numbers = new Intl.DateTimeFormat('en-GB-u-ca-gregory-nu-latn', {
	timeZone: 'Europe/Oslo',
	hourCycle: 'h23',
	year: 'numeric',
	month: '2-digit',
	day: '2-digit',
	hour: '2-digit',
	minute: '2-digit'
});

/** Calendar day and time in Norway, wherever the phone thinks it is. Throws RangeError for text that is no instant. */
export function inOslo(instant: Instant): { day: IsoDay; time: ClockTime } {
	const parts = new Map(numbers.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
	return {
		day: `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`,
		time: `${parts.get('hour')}:${parts.get('minute')}`
	};
}

/** When something was sent or read: today "kl. 13.00", else "i går kl. 13.00" or "mandag 23. november kl. 13.00". */
export function formatInstant(instant: Instant, now: Instant, words: DateWords): string {
	const { day, time } = inOslo(instant);
	const today = inOslo(now).day;
	return day === today ? formatClock(time, words) : nearDayTime(day, time, today, words);
}
