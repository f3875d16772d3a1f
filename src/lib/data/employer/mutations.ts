import type { ContactEntry, EmployerContact } from '../../core/employer/types.ts';
import type { Row } from '../../core/rows.ts';
import { patch, put, remove, type Writer } from '../writer.ts';

type Place = Pick<Row, 'enrolment_id' | 'audience_id'>;

/** Answers with the proposal's id as soon as it is kept on the phone. A worker's; `audience_id` is the team's. */
export const propose = (
	app: Writer,
	fields: Place & Pick<EmployerContact, 'employer' | 'place' | 'purpose'>
): Promise<string> => put(app, 'employer_contact', fields);

/** The author's, while nobody has answered. */
export const takeBack = (app: Writer, contact: EmployerContact): Promise<void> =>
	remove(app, 'employer_contact', contact);

/** What the participant answers; `contact` is the row as it was shown. */
export const answer = (
	app: Writer,
	contact: EmployerContact,
	values: Partial<Pick<EmployerContact, 'approval' | 'disclosure' | 'disclosure_words'>>
): Promise<void> => patch(app, 'employer_contact', contact, values);

/** What a worker did there. Refused when the yes was taken back meanwhile: the words then wait in the tray. */
export const log = (
	app: Writer,
	fields: Place & Pick<ContactEntry, 'contact_id' | 'happened_on' | 'how' | 'said' | 'next' | 'disclosed'>
): Promise<string> => put(app, 'contact_entry', fields);
