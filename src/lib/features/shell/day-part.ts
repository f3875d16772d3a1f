import { dayPartOf, type DayPart } from '#i18n/dates/part.ts';
import { i18n } from '#i18n/i18n.svelte.ts';

export function partWords(part: DayPart): string {
	const { m } = i18n;
	return {
		morning: m.day_part_morning,
		forenoon: m.day_part_forenoon,
		midday: m.day_part_midday,
		afternoon: m.day_part_afternoon,
		evening: m.day_part_evening,
		night: m.day_part_night
	}[part]();
}

/** The part of the day beside a time, for who reads no numbers of 24 hours. @param time 'HH:MM'. */
export function dayPartWords(time: string): string {
	return partWords(dayPartOf(time));
}
