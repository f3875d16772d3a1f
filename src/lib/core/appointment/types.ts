import type { Row } from '../rows.ts';

export const placeKinds = ['home', 'office', 'phone', 'video', 'outdoors', 'workplace'] as const;
export type PlaceKind = (typeof placeKinds)[number];

/** `asked`: the participant wants to meet, no time is set yet. `not_met`: nobody is blamed and no reason is asked. */
export type AppointmentStatus = 'asked' | 'planned' | 'met' | 'not_met' | 'cancelled';

/** Topics of one appointment; a worker proposes one less, so that there is room for the participant's own. */
export const topicsTogether = 3;

export type AppointmentAnswer = 'fits' | 'another_time' | 'not_today' | 'phone_instead';

export interface Appointment extends Row {
	/** Null only while there is no time: the participant who asks has not said where. */
	place_kind: PlaceKind | null;
	/** Start and end of the time window, ISO 8601; null for a wish without a time (`asked`, or taken back). At most 24 hours apart. */
	starts_at: string | null;
	ends_at: string | null;
	/** Address or name of the place, at most 200 characters. */
	place: string | null;
	/** Call link, https, at most 2,000 characters. */
	link: string | null;
	/** What it is for, at most 300 characters. */
	purpose: string | null;
	/** What to bring, at most 500 characters. */
	bring: string | null;
	/** Person ids of the workers who come. */
	who: string[];
	interpreter: 'none' | 'wanted' | 'booked';
	/** When and where the participant would like to meet, in own words, at most 300 characters. */
	wish: string | null;
	status: AppointmentStatus;
	answer: AppointmentAnswer | null;
	/** Keys of the topics (i18n/catalogue/topics.json) a worker proposes, two at most; null = none. */
	topics: string[] | null;
	/** Those the participant chose; with the worker's, three at most. */
	own_topics: string[] | null;
	/** About when they meet again, 'YYYY-MM-DD', as they agreed on at this meeting. */
	next_about: string | null;
	/** What was said, readable by both, at most 4,000 characters. */
	summary: string | null;
}

/** One that has a time, and with it a place. */
export type Timed<T extends Appointment = Appointment> = T & {
	place_kind: PlaceKind;
	starts_at: string;
	ends_at: string;
};
