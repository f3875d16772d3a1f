import { isDay, isTime, type ClockTime, type IsoDay } from './format.ts';
import { inOslo } from './oslo.ts';

const HOUR = 3_600_000;

/**
 * The instant of a calendar day and a time in Norway, in milliseconds since 1970; null when either is no day or time.
 * A time that exists twice (02.30 when summer time ends) is the first of the two. A time that does not exist (02.30
 * when it begins) is as long after the change as it says: 03.30. So calendars do it (RFC 5545 section 3.3.5).
 */
export function fromOslo(day: IsoDay, time: ClockTime): number | null {
	if (!isDay(day) || !isTime(time)) return null;
	const asUtc = Date.parse(`${day}T${time}:00Z`);
	const summer = asUtc - 2 * HOUR;
	const shown = inOslo(summer);
	return shown.day === day && shown.time === time ? summer : asUtc - HOUR;
}
