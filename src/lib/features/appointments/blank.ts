import type { NewAppointment } from '#lib/data/appointment/mutations.ts';

/** What nobody has said yet about an appointment. */
export const blank = {
	place_kind: null,
	starts_at: null,
	ends_at: null,
	place: null,
	link: null,
	purpose: null,
	bring: null,
	who: [],
	interpreter: 'none',
	topics: null,
	wish: null
} satisfies Partial<NewAppointment>;
