import type { Appointment } from '../../core/appointment/types.ts';
import { patch, write, type Writer } from '../writer.ts';

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
	| 'wish'
	| 'status';

export type NewAppointment = Pick<Appointment, Fixed | Agreed>;

export type AppointmentPatch = Partial<Pick<Appointment, Agreed | 'answer' | 'summary'>>;

/** Answers with the appointment's id as soon as it is kept on the phone. */
export async function create(app: Writer, fields: NewAppointment): Promise<string> {
	const id = await app.store.newId();
	await write(app, [
		{ mutation: { op: 'put', tbl: 'appointment', id, row: { ...fields } }, audience: fields.audience_id }
	]);
	return id;
}

/**
 * Writes only what differs; `appointment` is the row as it was shown. Two who move it at once: the first time holds and
 * the second is refused as `wrong_state`.
 */
export async function change(app: Writer, appointment: Appointment, values: AppointmentPatch): Promise<void> {
	await patch(app, 'appointment', appointment, values);
}
