import type { JobApplication } from '../../core/job/types.ts';
import type { Enrolment } from '../../core/team/types.ts';
import type { LocalChange } from '../store.ts';
import { patch, write, type Writer } from '../writer.ts';

/** Where an entry is kept; fixed when it is made. */
export type Place = Pick<JobApplication, 'enrolment_id' | 'audience_id'>;

/** What its author writes. */
type Words = 'title' | 'employer' | 'link' | 'method' | 'kind' | 'contact' | 'deadline' | 'notes';

/** What everybody who sees it may change. */
type Shared = 'follow_up' | 'worker_note' | 'stage' | 'stage_on' | 'contract_checked';

/** `worker_note` only from a worker: the database takes it from nobody else. */
export type NewApplication = Pick<JobApplication, 'title' | 'employer' | 'link' | 'stage' | 'stage_on'> &
	Partial<Pick<JobApplication, 'notes' | 'worker_note'>>;

export type JobPatch = Partial<Pick<JobApplication, Words | Shared>>;

/** Answers with the entries' ids, in order, when all are kept on the phone: written in one go, or none. */
export async function create(app: Writer, place: Place, entries: readonly NewApplication[]): Promise<string[]> {
	const made: LocalChange[] = [];
	for (const fields of entries) {
		const row = { ...fields, enrolment_id: place.enrolment_id, audience_id: place.audience_id };
		const mutation = { op: 'put', tbl: 'job_application', id: await app.store.newId(), row } as const;
		made.push({ mutation, audience: place.audience_id });
	}
	await write(app, made);
	return made.map(({ mutation }) => mutation.id);
}

/** Writes only what differs; `entry` is the row as it was shown, so that the database can see what the writer saw. */
export async function change(app: Writer, entry: JobApplication, values: JobPatch): Promise<void> {
	await patch(app, 'job_application', entry, values);
}

export async function remove(app: Writer, entry: JobApplication): Promise<void> {
	const mutation = { op: 'delete', tbl: 'job_application', id: entry.id } as const;
	await write(app, [{ mutation, audience: entry.audience_id }]);
}

/** What the participant has agreed on with the team; null = nothing agreed. */
export async function agree(
	app: Writer,
	enrolment: Enrolment,
	values: Partial<Pick<Enrolment, 'agreed_count' | 'agreed_period'>>
): Promise<void> {
	await patch(app, 'enrolment', enrolment, values);
}
