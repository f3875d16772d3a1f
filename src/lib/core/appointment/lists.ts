import type { Appointment, Timed } from './types.ts';

/** The appointments of one enrolment as both sides meet them. Each one is in exactly one list. */
export interface AppointmentLists<T extends Appointment> {
	/** What the participant has asked for and nobody has set a time for, the oldest first. */
	asked: T[];
	/** Planned and not over yet, the next one first. */
	coming: Timed<T>[];
	/** Over, or cancelled; the latest first. */
	earlier: T[];
}

export function hasTime<T extends Appointment>(appointment: T): appointment is Timed<T> {
	return appointment.starts_at !== null && appointment.ends_at !== null && appointment.place_kind !== null;
}

/** Whether its time window has passed. One without a time never has. */
export function isOver(appointment: Appointment, now: Date): boolean {
	return appointment.ends_at !== null && Date.parse(appointment.ends_at) <= now.getTime();
}

/** Earliest start first; the same start by id, so that every phone shows the same order. */
function byStart(a: Appointment, b: Appointment): number {
	return startOf(a) - startOf(b) || a.id.localeCompare(b.id);
}

function startOf({ starts_at, created_at }: Appointment): number {
	return Date.parse(starts_at ?? created_at);
}

export function listAppointments<T extends Appointment>(list: readonly T[], now: Date): AppointmentLists<T> {
	const sorted = [...list].sort(byStart);
	const isComing = (one: T): one is Timed<T> => one.status === 'planned' && hasTime(one) && !isOver(one, now);
	return {
		asked: sorted.filter(({ status }) => status === 'asked'),
		coming: sorted.filter(isComing),
		earlier: sorted.filter((one) => one.status !== 'asked' && !isComing(one)).reverse()
	};
}

/**
 * About when the next one is, 'YYYY-MM-DD', as it was agreed on at the last one that says so; null while one is planned
 * or asked for, and when that day has passed.
 * @param today 'YYYY-MM-DD' in Norway.
 */
export function nextAbout(list: readonly Appointment[], now: Date, today: string): string | null {
	const { asked, coming, earlier } = listAppointments(list, now);
	if (asked.length + coming.length > 0) return null;
	const about = earlier.find(({ next_about }) => next_about !== null)?.next_about ?? '';
	return about >= today ? about : null;
}

/**
 * The one that stands on the first screen: planned, not over (it stays while it lasts), the earliest first. One that
 * the participant cannot come to ("not today") steps aside for the next.
 */
export function nextAppointment<T extends Appointment>(list: readonly T[], now: Date): Timed<T> | null {
	return listAppointments(list, now).coming.find(({ answer }) => answer !== 'not_today') ?? null;
}
