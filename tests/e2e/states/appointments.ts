/** Invented appointments for the drawn states; now is Monday 23 November 2026, 09:40. */
import { sampleAppointment } from '#lib/core/appointment/sample.ts';
import type { Appointment } from '#lib/core/appointment/types.ts';
import type { Pending } from '#lib/core/sync/apply.ts';
import { longTitle } from './people.ts';

export function appointment(id: string, change: Partial<Appointment> = {}): Pending<Appointment> {
	return { ...sampleAppointment({ id, ...change }), pending: false };
}

/** A window on a day of November 2026; hours in UTC. */
function at(day: number, from: number, to = from + 1): Pick<Appointment, 'starts_at' | 'ends_at'> {
	const hour = (one: number) => `2026-11-${day}T${String(one).padStart(2, '0')}:00:00+00:00`;
	return { starts_at: hour(from), ends_at: hour(to) };
}

export const appointments = {
	home: appointment('home', {
		...at(25, 9),
		place: 'Fjellveien 4, 3. etasje',
		purpose: 'Trekk fra vinduet, bostøtte, barnehageplass',
		bring: 'Brevet fra utleier',
		interpreter: 'booked',
		topics: ['housing_keep', 'benefits'],
		own_topics: ['food_shopping']
	}),
	office: appointment('office', { ...at(26, 12), place_kind: 'office', who: ['kari', 'lars'], answer: 'fits' }),
	video: appointment('video', {
		...at(27, 8),
		place_kind: 'video',
		link: 'https://video.example/abc',
		who: ['lars'],
		answer: 'another_time',
		wish: 'Etter klokka 14, da er barna i barnehagen.'
	}),
	phone: appointment('phone', { ...at(23, 10), place_kind: 'phone', answer: 'phone_instead' }),
	running: appointment('running', { ...at(23, 8, 10), place_kind: 'outdoors', place: 'Havnepromenaden' }),
	wish: appointment('wish', {
		place_kind: 'outdoors',
		starts_at: null,
		ends_at: null,
		status: 'asked',
		who: [],
		created_by: 'amina',
		wish: 'En formiddag, gjerne en tur.'
	}),
	openWish: appointment('openWish', {
		place_kind: null,
		starts_at: null,
		ends_at: null,
		status: 'asked',
		who: [],
		created_by: 'amina'
	}),
	met: appointment('met', { ...at(18, 9), status: 'met', summary: 'Vi søker bostøtte sammen.\nKari ringer utleier.' }),
	metAbout: appointment('metAbout', { ...at(18, 9), status: 'met', summary: 'Vi ryddet.', next_about: '2027-02-01' }),
	notMet: appointment('notMet', { ...at(16, 9), place_kind: 'workplace', status: 'not_met' }),
	cancelled: appointment('cancelled', { ...at(13, 9), place_kind: 'office', status: 'cancelled' }),
	over: appointment('over', { ...at(20, 9), place_kind: 'office' }),
	long: appointment('long', {
		...at(25, 22, 23),
		ends_at: '2026-11-26T01:30:00+00:00',
		place: longTitle,
		purpose: longTitle,
		bring: `${longTitle}\n${longTitle}`,
		who: ['kari', 'lars'],
		interpreter: 'wanted',
		answer: 'not_today',
		wish: longTitle
	})
};
