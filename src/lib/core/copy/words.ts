import type { Agreement } from '../agreement/types.ts';
import type { Attachment } from '../attachment/types.ts';
import type { EmployerContact } from '../employer/types.ts';
import type { Problem } from '../problem/types.ts';
import type { Rating } from '../rating/types.ts';
import type { Row, TableName } from '../rows.ts';
import { textOf } from '#lib/core/sync/text.ts';
import type { Enrolment } from '../team/types.ts';
import type { Copy, CopyWords } from './page.ts';

const PARTS = {
	message: 'nav_messages',
	appointment: 'appointment_title',
	job_application: 'nav_jobs',
	profile: 'jobs_profile',
	employer_contact: 'jobs_employers',
	contact_entry: 'jobs_employers',
	check_in: 'jobs_stage_employed',
	problem: 'plan_part_problems',
	rating: 'plan_part_rating',
	agreement: 'plan_part_agreement',
	evaluation: 'plan_part_evaluation',
	bad_day: 'talk_bad_day',
	home: 'nav_home',
	defect: 'nav_home',
	attachment: 'tray_photo',
	money_line: 'tray_money',
	service_contact: 'tray_service',
	revision: 'me_copy_earlier'
} as const;

const STATES = {
	done: 'task_done',
	reached: 'plan_reached',
	parked: 'task_parked',
	dropped: 'task_dropped',
	agreed: 'me_copy_holds',
	replaced: 'me_copy_held',
	lapsed: 'me_copy_never',
	withdrawn: 'me_copy_never'
} as const;

const STAGES = {
	interested: 'jobs_stage_interested',
	sent: 'jobs_stage_sent',
	interview: 'jobs_stage_interview',
	offer: 'jobs_stage_offer',
	accepted: 'jobs_stage_accepted',
	declined: 'jobs_stage_declined',
	not_got: 'jobs_stage_not_got',
	employed: 'jobs_stage_employed',
	ended: 'jobs_stage_ended'
} as const;

const AREAS = {
	home: 'plan_area_home',
	money: 'plan_area_money',
	work: 'plan_area_work',
	health: 'plan_area_health',
	family: 'plan_area_family',
	leisure: 'plan_area_leisure',
	daily: 'plan_area_daily',
	language: 'plan_area_language'
} as const;

const PLACES = { self: 'jobs_see_me', social: 'me_copy_social', work: 'me_copy_work' } as const;

type Of<T> = T[keyof T];
/** Messages of which a copy is made. */
export type CopyMessage =
	| Of<typeof PARTS>
	| Of<typeof STATES>
	| Of<typeof STAGES>
	| Of<typeof AREAS>
	| Of<typeof PLACES>
	| 'nav_plan'
	| 'message_team'
	| 'me_copy_title'
	| 'me_copy_file'
	| 'voice_message'
	| 'voice_copy'
	| 'me_copy_score'
	| 'me_copy_before'
	| 'me_copy_after'
	| 'me_copy_version'
	| 'me_copy_yes';

/** One language, and the names in it. */
export interface Speech extends Pick<CopyWords, 'lang' | 'dir' | 'who' | 'when'> {
	say(message: CopyMessage, values?: Record<string, string>): string;
	/** @param day 'YYYY-MM-DD' */
	day(day: string): string;
	/** A phrase of the catalogue; null for a row that is none. */
	phrase(row: Row): string | null;
}

const found = <T>(table: T, key: unknown): T[keyof T] | undefined => table[key as keyof T];

/** The words of a copy, the same for a participant's own and for the archive. @param today 'YYYY-MM-DD' */
export function copyWords(copy: Copy, speech: Speech, today: string): CopyWords {
	const { say, who } = speech;
	return {
		...speech,
		title: say('me_copy_title', { day: speech.day(today) }),
		part: (tbl) => say(found(PARTS, tbl) ?? 'nav_plan'),
		text: (tbl, row) => (isSpoken(row) ? say('voice_message') : (speech.phrase(row) ?? text(tbl, row))),
		facts: (tbl, row) => facts(copy, tbl, row, speech),
		where(id) {
			const place = copy.audiences.find((audience) => audience.id === id);
			return place?.kind === 'direct' ? who(place.worker_id ?? '') : say(found(PLACES, place?.kind) ?? 'message_team');
		}
	};
}

const isSpoken = (row: Row): boolean => 'voice_id' in row && !!row.voice_id;

function text(tbl: TableName, row: Row): string {
	if ('was' in row && typeof row.was === 'string') return row.was;
	if (tbl === 'attachment') return (row as Attachment).room ?? '';
	if (tbl === 'agreement') {
		const { parties, problems, goals, more, reason } = row as Agreement;
		return [parties, ...problems, ...goals, more, reason].filter((words) => words).join('\n');
	}
	return textOf({ op: 'put', tbl, id: row.id, row: { ...row } }) ?? '';
}

function facts(copy: Copy, tbl: TableName, row: Row, speech: Speech): string[] {
	const { say, when } = speech;
	if (tbl === 'attachment') return [say('me_copy_file')];
	if (isSpoken(row)) return [say('voice_copy')];
	if (tbl === 'rating') return ofRating(copy, row as Rating, speech);
	const { status, stage, starts_at } = row as unknown as Record<string, string | null | undefined>;
	const stageKey = found(STAGES, stage);
	const stateKey = found(STATES, status);
	return [
		...(stageKey ? [say(stageKey)] : []),
		...(starts_at ? [when(starts_at)] : []),
		...(tbl === 'problem' ? ofProblem(row as Problem, speech) : []),
		...(tbl === 'employer_contact' ? ofEmployer(copy, row as EmployerContact, speech) : []),
		...(tbl === 'agreement' ? ofAgreement(copy, row as Agreement, speech) : []),
		...(stateKey ? [say(stateKey)] : [])
	];
}

function ofRating({ rows }: Copy, { goal_id, life_area, score, rated_on }: Rating, { say, day }: Speech): string[] {
	const goal = (rows.goal ?? []).find(({ id }) => id === goal_id) as (Row & { title: string }) | undefined;
	const area = found(AREAS, life_area);
	const about = goal?.title ?? (area ? say(area) : '');
	return [...(about ? [about] : []), say('me_copy_score', { number: String(score) }), day(rated_on)];
}

function ofProblem({ hard_before, hard_after }: Problem, { say }: Speech): string[] {
	return [
		...(hard_before === null ? [] : [say('me_copy_before', { number: String(hard_before) })]),
		...(hard_after === null ? [] : [say('me_copy_after', { number: String(hard_after) })])
	];
}

function ofAgreement(copy: Copy, version: Agreement, { say, day, who }: Speech): string[] {
	const { number, starts_on, ends_on, participant_on, worker_on, worker_id } = version;
	const yes = (name: string, on: string | null): string[] =>
		on === null ? [] : [say('me_copy_yes', { name, day: day(on) })];
	return [
		say('me_copy_version', { number: String(number) }),
		ends_on === null ? day(starts_on) : `${day(starts_on)} – ${day(ends_on)}`,
		...yes(participantOf(copy, version), participant_on),
		...yes(who(worker_id ?? ''), worker_on)
	];
}

function ofEmployer(copy: Copy, contact: EmployerContact, { say, day }: Speech): string[] {
	const { approval, approval_on } = contact;
	if (approval !== 'yes' || approval_on === null) return [];
	return [say('me_copy_yes', { name: participantOf(copy, contact), day: day(approval_on) })];
}

function participantOf({ rows }: Copy, { enrolment_id }: Row): string {
	const enrolments = rows.enrolment as Enrolment[] | undefined;
	return enrolments?.find(({ id }) => id === enrolment_id)?.display_name ?? '';
}
