import type { CheckIn, Feeling } from '../../core/checkin/types.ts';
import type { JobApplication } from '../../core/job/types.ts';
import type { LocalChange } from '../store.ts';
import { patch, write, type Writer } from '../writer.ts';

/**
 * Says how it goes, where the job itself is seen. Another answer on the same day takes the place of the first and keeps
 * its line.
 * @param day 'YYYY-MM-DD'. @param before what was said that day.
 */
export async function say(
	app: Writer,
	job: JobApplication,
	answer: Feeling,
	day: string,
	before: CheckIn | undefined
): Promise<void> {
	const { enrolment_id, audience_id } = job;
	const row = { enrolment_id, audience_id, job_id: job.id, answer, said_on: day, words: before?.words ?? null };
	const made: LocalChange[] = [
		{ mutation: { op: 'put', tbl: 'check_in', id: await app.store.newId(), row }, audience: audience_id }
	];
	if (before)
		made.unshift({ mutation: { op: 'delete', tbl: 'check_in', id: before.id }, audience: before.audience_id });
	await write(app, made);
}

export const addLine = (app: Writer, said: CheckIn, words: string | null): Promise<void> =>
	patch(app, 'check_in', said, { words });

/** Only the participant stops being followed, and goes on when they like. @param day null = it goes on. */
export const stopFollowing = (app: Writer, job: JobApplication, day: string | null): Promise<void> =>
	patch(app, 'job_application', job, { follow_stopped_on: day });
