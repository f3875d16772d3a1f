import { formatTime, nearDay, nearDayTime } from '#i18n/dates/format.ts';
import { inOslo } from '#i18n/dates/oslo.ts';
import { i18n } from '#i18n/i18n.svelte.ts';
import { hasTime, isOver } from '#lib/core/appointment/lists.ts';
import type { Appointment, AppointmentAnswer, Timed } from '#lib/core/appointment/types.ts';
import { joinNames, nameIn, type People } from '../shell/people.ts';
import { kindWords } from './places.ts';

/** First names of the workers who come; the office when nobody is named. */
function whoWords(appointment: Appointment, people: People): string {
	if (appointment.who.length === 0) return people.enrolment.office_name;
	return joinNames(appointment.who.map((id) => nameIn(people, id)));
}

/** What it is, for whoever reads: "Kari kommer hjem til deg" for the participant, the place for a worker. */
export function titleWords(appointment: Appointment, people: People): string {
	const { place_kind } = appointment;
	const isMine = people.me.kind === 'participant';
	if (!hasTime(appointment) || place_kind === null) {
		const name = nameIn(people, people.enrolment.participant_id);
		return isMine ? i18n.m.appointment_asked() : i18n.m.appointment_wants({ name });
	}
	if (!isMine) return kindWords(place_kind);
	const say = {
		home: i18n.m.appointment_at_home,
		office: i18n.m.appointment_at_office,
		phone: i18n.m.appointment_at_phone,
		video: i18n.m.appointment_at_video,
		outdoors: i18n.m.appointment_at_outdoors,
		workplace: i18n.m.appointment_at_workplace
	}[place_kind];
	return say({ name: whoWords(appointment, people) });
}

/** "i morgen" or "onsdag 25. november". */
export function dayWords(appointment: Timed, now: Date): string {
	return nearDay(inOslo(appointment.starts_at).day, inOslo(now.getTime()).day, i18n.words);
}

/** "fra kl. 10.00 til 11.00"; at home somebody comes within the window. */
export function timeWords(appointment: Timed, now: Date): string {
	const start = inOslo(appointment.starts_at);
	const end = inOslo(appointment.ends_at);
	const from = formatTime(start.time, i18n.words);
	const to =
		start.day === end.day
			? formatTime(end.time, i18n.words)
			: nearDayTime(end.day, end.time, inOslo(now.getTime()).day, i18n.words);
	return appointment.place_kind === 'home'
		? i18n.m.appointment_between({ from, to })
		: i18n.m.appointment_from_to({ from, to });
}

/** "onsdag 25. november, fra kl. 10.00 til 11.00", joined as the language on screen joins. */
export function whenWords(appointment: Timed, now: Date): string {
	return i18n.m.common_comma({ first: dayWords(appointment, now), last: timeWords(appointment, now) });
}

/** Day and start, for a line in a list. */
export function startWords(appointment: Timed, now: Date): string {
	const { day, time } = inOslo(appointment.starts_at);
	return nearDayTime(day, time, inOslo(now.getTime()).day, i18n.words);
}

/** What stands on the stone: a near day or the weekday, and the hour it begins. */
export function stoneWords(appointment: Timed, now: Date): { small: string; large: string } {
	const { day, time } = inOslo(appointment.starts_at);
	const near = nearDay(day, inOslo(now.getTime()).day, i18n.words);
	const weekday = i18n.words.weekdays[new Date(`${day}T12:00:00Z`).getUTCDay()] ?? '';
	return { small: /\d/.test(near) ? weekday : near, large: formatTime(time, i18n.words) };
}

export function answerWords(answer: AppointmentAnswer): string {
	return {
		fits: i18n.m.appointment_fits,
		another_time: i18n.m.appointment_another_time,
		not_today: i18n.m.appointment_not_today,
		phone_instead: i18n.m.appointment_phone_instead
	}[answer]();
}

/** What became of it, or how it stands; null while it is simply coming. */
export function statusWords(appointment: Appointment, now: Date): string | null {
	switch (appointment.status) {
		case 'met':
			return i18n.m.appointment_met();
		case 'not_met':
			return i18n.m.appointment_not_met();
		case 'cancelled':
			return i18n.m.appointment_cancelled();
		case 'asked':
			return i18n.m.appointment_asked_wait();
		case 'planned':
			return isOver(appointment, now) ? i18n.m.appointment_over() : null;
	}
}
