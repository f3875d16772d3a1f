import type { Row } from '../rows.ts';
import type { ContractItem } from './contract.ts';

export const jobStages = [
	'interested',
	'sent',
	'interview',
	'offer',
	'accepted',
	'declined',
	'not_got',
	'employed',
	'ended'
] as const;
export type JobStage = (typeof jobStages)[number];

export const jobMethods = ['advert', 'unsolicited', 'network', 'walk_in', 'phone', 'agency'] as const;
export type JobMethod = (typeof jobMethods)[number];

/** Counted apart: a placement is not a job (programme B). */
export const jobKinds = [
	'permanent',
	'temporary_cover',
	'part_time',
	'on_call',
	'apprenticeship',
	'education',
	'work_practice'
] as const;
export type JobKind = (typeof jobKinds)[number];

/** One line of the job-search log. Dates are 'YYYY-MM-DD'. */
export interface JobApplication extends Row {
	/** What, at most 200 characters. */
	title: string;
	/** Where, at most 200 characters; may be empty. */
	employer: string;
	link: string | null;
	method: JobMethod | null;
	kind: JobKind | null;
	contact: string | null;
	deadline: string | null;
	follow_up: string | null;
	/** The participant's own notes, at most 4,000 characters. */
	notes: string | null;
	/** What a worker did for it, at most 2,000 characters. */
	worker_note: string | null;
	stage: JobStage;
	/** The day of the stage. */
	stage_on: string;
	/** The day on which the participant stopped being followed at work; null = it goes on. */
	follow_stopped_on: string | null;
	/** What somebody has found in the contract. */
	contract_checked: readonly ContractItem[];
}
