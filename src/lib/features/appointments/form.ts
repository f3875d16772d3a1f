import { fromOslo } from '#i18n/dates/from-oslo.ts';
import { inOslo } from '#i18n/dates/oslo.ts';
import { instantText, timeProblem, type TimeProblem } from '#lib/core/appointment/time.ts';
import { topicsTogether, type Appointment, type PlaceKind } from '#lib/core/appointment/types.ts';
import type { NewAppointment } from '#lib/data/appointment/mutations.ts';

/** The form of a worker as it is typed; days 'YYYY-MM-DD' and times 'HH:MM' on the clock in Norway, '' while open. */
export interface AppointmentForm {
	place_kind: PlaceKind;
	day: string;
	from: string;
	to: string;
	place: string;
	link: string;
	purpose: string;
	bring: string;
	who: string[];
	interpreter: Appointment['interpreter'];
	/** Keys of the topics that are proposed. */
	topics: string[];
	/** The start that stood there when the form was opened: a draft never moves an appointment back that was moved since. */
	seen: string | null;
}

/** Own words a form holds, with the longest the database takes. */
export const longest = { place: 200, link: 2000, purpose: 300, bring: 500 } as const;
export type WordField = keyof typeof longest;

/** What the form begins with: the appointment as it is, or an empty one to which its writer comes. */
export function formOf(appointment: Appointment | null, me: string): AppointmentForm {
	const start = appointment?.starts_at ? inOslo(appointment.starts_at) : { day: '', time: '' };
	const end = appointment?.ends_at ? inOslo(appointment.ends_at) : { time: '' };
	const who = appointment?.who ?? [];
	return {
		place_kind: appointment?.place_kind ?? 'office',
		day: start.day,
		from: start.time,
		to: end.time,
		place: appointment?.place ?? '',
		link: appointment?.link ?? '',
		purpose: appointment?.purpose ?? '',
		bring: appointment?.bring ?? '',
		who: who.length === 0 && appointment?.status !== 'planned' ? [me] : who,
		interpreter: appointment?.interpreter ?? 'none',
		topics: appointment?.topics ?? [],
		seen: appointment?.starts_at ?? null
	};
}

/** A form as it was typed before; `fallback` when there is none. Its times count only while nobody has set others. */
export function readForm(draft: string, fallback: AppointmentForm): AppointmentForm {
	const typed = parsed(draft);
	const { day, from, to, seen } = fallback;
	return { ...fallback, ...typed, ...(typed.seen === seen ? {} : { day, from, to, seen }) };
}

function parsed(draft: string): Partial<AppointmentForm> {
	try {
		const read: unknown = JSON.parse(draft);
		return typeof read === 'object' && read !== null ? read : {};
	} catch {
		return {};
	}
}

/** Start and end in milliseconds since 1970, null while open; see fromOslo for the days the clock is changed. */
export function instantsOf({ day, from, to }: AppointmentForm): { start: number | null; end: number | null } {
	return { start: fromOslo(day, from), end: fromOslo(day, to) };
}

/** How many characters a field is too long; 0 when it fits. Counted as the database counts. */
export function over(field: WordField, text: string): number {
	return Math.max(0, Array.from(text.trim()).length - longest[field]);
}

export function isLinkBad(link: string): boolean {
	const text = link.trim();
	return text !== '' && !/^https:\/\/\S+$/.test(text);
}

/** Whether a field has a use where they meet; what is typed there stays in the form and is not sent. */
export function asksFor(field: 'place' | 'link', kind: PlaceKind): boolean {
	return field === 'link' ? kind === 'video' : kind !== 'video' && kind !== 'phone';
}

/**
 * Why the time cannot be used. The time of an appointment that is not moved is not asked about again, so that what to
 * bring can be written while it lasts.
 */
export function timeProblemOf(form: AppointmentForm, before: Appointment | null, now: Date): TimeProblem {
	const { start, end } = instantsOf(form);
	if (before?.starts_at && before.ends_at) {
		if (Date.parse(before.starts_at) === start && Date.parse(before.ends_at) === end) return null;
	}
	return timeProblem(start, end, now);
}

/** Whether it can be sent as it is. */
export function isReady(form: AppointmentForm, before: Appointment | null, now: Date): boolean {
	const fits = (field: WordField) => over(field, form[field]) === 0;
	const linkFits = !asksFor('link', form.place_kind) || !isLinkBad(form.link);
	return timeProblemOf(form, before, now) === null && linkFits && (Object.keys(longest) as WordField[]).every(fits);
}

/** How many topics can be proposed beside those the participant has chosen. */
export function topicsLeft(appointment: Appointment | null): number {
	return topicsTogether - Math.max(1, appointment?.own_topics?.length ?? 0);
}

/** The columns a finished form stands for. An instant that did not change keeps its text. */
export function columnsOf(
	form: AppointmentForm,
	before: Appointment | null
): Omit<NewAppointment, 'enrolment_id' | 'audience_id' | 'wish'> {
	const { start, end } = instantsOf(form);
	const text = (ms: number | null, was: string | null | undefined): string | null => {
		if (ms === null) return null;
		return was && Date.parse(was) === ms ? was : instantText(ms);
	};
	const words = (written: string): string | null => written.trim() || null;
	return {
		place_kind: form.place_kind,
		starts_at: text(start, before?.starts_at),
		ends_at: text(end, before?.ends_at),
		place: asksFor('place', form.place_kind) ? words(form.place) : null,
		link: asksFor('link', form.place_kind) ? words(form.link) : null,
		purpose: words(form.purpose),
		bring: words(form.bring),
		who: form.who,
		interpreter: form.interpreter,
		topics: form.topics.length > 0 ? form.topics : null,
		status: 'planned'
	};
}
