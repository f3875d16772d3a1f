import { i18n } from '#i18n/i18n.svelte.ts';
import { toCsv } from '#lib/core/job/csv.ts';
import type { JobApplication } from '#lib/core/job/types.ts';
import { kindWords, methodWords, stageWords } from './words.ts';

/** Everything about each entry as a table for a spreadsheet, in the reader's words; days as 'YYYY-MM-DD'. */
export function asTable(entries: readonly JobApplication[], dayOf: (entry: JobApplication) => string): string {
	const { m } = i18n;
	const heads = [
		...[m.jobs_col_day(), m.jobs_what(), m.jobs_place(), m.jobs_kind(), m.jobs_method(), m.jobs_col_stage()],
		...[m.jobs_when(), m.jobs_link(), m.jobs_contact(), m.jobs_deadline(), m.jobs_follow_up()],
		...[m.jobs_notes(), m.jobs_worker_did()]
	];
	const lines = entries.map((entry) => [
		...[dayOf(entry), entry.title, entry.employer, entry.kind === null ? '' : kindWords(entry.kind)],
		...[entry.method === null ? '' : methodWords(entry.method), stageWords(entry.stage), entry.stage_on],
		...[entry.link, entry.contact, entry.deadline, entry.follow_up, entry.notes, entry.worker_note]
	]);
	return toCsv([heads, ...lines].map((row) => row.map((value) => value ?? '')));
}
