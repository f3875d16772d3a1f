import type { Appointment } from '../../core/appointment/types.ts';
import { patch, put, type Writer } from '../writer.ts';

/** What is fixed when an appointment is made. */
type Fixed = 'enrolment_id' | 'audience_id';

/** What is agreed on and may be moved later. */
type Agreed =
	| 'place_kind'
	| 'starts_at'
	| 'ends_at'
	| 'place'
	| 'link'
	| 'purpose'
	| 'bring'
	| 'who'
	| 'interpreter'
	| 'topics'
	| 'wish'
	| 'status';

export type NewAppointment = Pick<Appointment, Fixed | Agreed>;

export type AppointmentPatch = Partial<Pick<Appointment, Agreed | 'answer' | 'summary' | 'own_topics' | 'next_about'>>;

/** Answers with the appointment's id as soon as it is kept on the phone. */
export const create = (app: Writer, fields: NewAppointment): Promise<string> => put(app, 'appointment', fields);

/**
 * Writes only what differs; `appointment` is the row as it was shown. Two who move it at once: the first time holds and
 * the second is refused as `wrong_state`.
 */
export const change = (app: Writer, appointment: Appointment, values: AppointmentPatch): Promise<void> =>
	patch(app, 'appointment', appointment, values);
