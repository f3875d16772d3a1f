import type { ClockTime } from './format.ts';
import { dayPartOf, type DayPart } from './part.ts';

/** Every quarter of an hour of a part of the day, 'HH:MM'. */
export function timesIn(part: DayPart): ClockTime[] {
	const all = Array.from({ length: 96 }, (_, i) => `${two(Math.floor(i / 4))}:${two((i % 4) * 15)}`);
	return all.filter((time) => dayPartOf(time) === part);
}

const two = (number: number): string => String(number).padStart(2, '0');
