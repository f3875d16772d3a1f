import { formatDay } from '#i18n/dates/format.ts';
import { inOslo } from '#i18n/dates/oslo.ts';
import { i18n } from '#i18n/i18n.svelte.ts';
import { calendarFile, type CalendarEntry } from '#lib/core/appointment/ics.ts';
import type { Timed } from '#lib/core/appointment/types.ts';
import type { People } from '../shell/people.ts';
import { timeWords, titleWords } from './words.ts';

/** One neutral word and the time, unless the reader wants it all in their calendar. */
export function entryOf(appointment: Timed & { pending?: boolean }, people: People, all: boolean): CalendarEntry {
	const { id, starts_at, ends_at, ver, pending, place, purpose, bring, link } = appointment;
	// Every change has a higher version; one that waits on this phone comes after the last.
	const sequence = (ver ?? 0) + (pending ? 1 : 0);
	const bare = { id, starts_at, ends_at, sequence, title: i18n.m.appointment_calendar_word() };
	if (!all) return bare;
	const details = [purpose, bring, link].filter((words) => words !== null).join('\n');
	return { ...bare, title: titleWords(appointment, people), location: place ?? '', details };
}

/** The name says nothing: it stays in the list of downloads. */
function fileOf(entry: CalendarEntry, now: Date): File {
	return new File([calendarFile(entry, now)], 'avtale.ics', { type: 'text/calendar' });
}

/** Gives the file to the phone, which opens its calendar with it. */
export function save(entry: CalendarEntry, now: Date): void {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(fileOf(entry, now));
	link.download = 'avtale.ics';
	link.click();
	setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

export function canShare(): boolean {
	return typeof navigator.share === 'function';
}

/** Opens the phone's share sheet: with the file where the phone takes one, else with the same in words. */
export async function share(entry: CalendarEntry, appointment: Timed, now: Date): Promise<void> {
	const files = [fileOf(entry, now)];
	const day = formatDay(inOslo(appointment.starts_at).day, inOslo(now.getTime()).day, i18n.words);
	const lines = [`${entry.title}: ${day}, ${timeWords(appointment, now)}`, entry.location, entry.details];
	const words = { title: entry.title, text: lines.filter((line) => line).join('\n') };
	try {
		await navigator.share(navigator.canShare?.({ files }) ? { files } : words);
	} catch {
		// Closed without sharing.
	}
}
