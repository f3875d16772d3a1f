import type { Agreement } from '../../core/agreement/types.ts';
import { patch, put, type Writer } from '../writer.ts';

/** What the author of a version writes; their own answer goes with it. */
export type NewAgreement = Pick<
	Agreement,
	| 'enrolment_id'
	| 'audience_id'
	| 'base_id'
	| 'parties'
	| 'problems'
	| 'goals'
	| 'more'
	| 'starts_on'
	| 'ends_on'
	| 'rhythm'
	| 'place_kind'
	| 'reason'
	| 'lang'
> &
	Partial<Pick<Agreement, 'participant_answer' | 'worker_answer'>>;

/** Answers with the version's id as soon as it is kept on the phone. */
export const create = (app: Writer, fields: NewAgreement): Promise<string> => put(app, 'agreement', fields);

/** The participant's or a worker's answer, or the author's taking back. */
export const answer = (
	app: Writer,
	version: Agreement,
	values: Partial<Pick<Agreement, 'participant_answer' | 'worker_answer' | 'status'>>
): Promise<void> => patch(app, 'agreement', version, values);
