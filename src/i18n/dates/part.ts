import type { ClockTime } from './format.ts';

/** Parts of the day with the hour each begins, as Norwegian speaks of them; the night is last because few choose it. */
export const dayParts = [
	['morning', 6],
	['forenoon', 9],
	['midday', 12],
	['afternoon', 14],
	['evening', 18],
	['night', 0]
] as const;

export type DayPart = (typeof dayParts)[number][0];

/** @param time 'HH:MM'. */
export function dayPartOf(time: ClockTime): DayPart {
	const hour = Number(time.slice(0, 2));
	return dayParts.findLast(([part, from]) => part !== 'night' && hour >= from)?.[0] ?? 'night';
}
