import type { Row } from '../rows.ts';

/** The four ways of working; the method decides what a person meets (programmes.md). */
export type Method = 'oot' | 'loft' | 'se' | 'home_follow_up';

export type WorkerRole =
	'social_worker' | 'job_specialist' | 'mentor' | 'counsellor' | 'project_worker' | 'home_support_worker';

/** A participant's time in a programme; carries the participant's card. */
export interface Enrolment extends Row {
	participant_id: string;
	display_name: string;
	/** BCP 47 tag of the language the participant reads. */
	language: string;
	phone: string | null;
	method: Method;
	/** Parts of the app that a lead has chosen instead of the method's own; null = the method's. See core/method. */
	parts: string[] | null;
	office_name: string;
	office_phone: string | null;
	/** Working days within which the office promises an answer. */
	reply_days: number;
	/** Whether workers see when the participant has read a message; off by default. */
	share_read: boolean;
	/** How many applications a week or month the participant has agreed on; null = nothing agreed. */
	agreed_count: number | null;
	agreed_period: 'week' | 'month';
	started_at: string;
	closed_at: string | null;
	/** The last day on which a closed one is kept, 'YYYY-MM-DD'; null = not decided. */
	delete_after: string | null;
	/** Until this day the participant may begin again with one tap, 'YYYY-MM-DD'. */
	come_back_until: string | null;
}

/** A worker in one enrolment's team; carries a copy of the worker's card. */
export interface TeamMember extends Row {
	person_id: string;
	role: WorkerRole;
	display_name: string;
	employer: string;
	phone: string | null;
	hours: string | null;
	away_text: string | null;
	stand_in: string | null;
	/** A small picture as a data URL. */
	photo: string | null;
	/** Audience of the private thread between this worker and the participant. */
	direct_id: string;
	added_at: string;
	/** From when they read what the team writes; null = from the beginning. The plan is read whole. */
	reads_from: string | null;
	removed_at: string | null;
}

/** `yes`: reads what the team writes from now on; `yes_all`: also what it wrote before. */
export type ProposalAnswer = 'yes' | 'yes_all' | 'no';

/** A worker whom somebody of the team would like to join it. Only the participant's yes brings them in. */
export interface TeamProposal extends Row {
	person_id: string;
	/** Filled in by the database from the office's list; null until the row has been there. */
	role: WorkerRole | null;
	display_name: string | null;
	employer: string | null;
	/** Why, in the proposer's words, at most 300 characters. */
	why: string | null;
	answer: ProposalAnswer | null;
}

/** A worker of the same office, as the office's list knows them. */
export interface Colleague {
	person_id: string;
	display_name: string;
	role: WorkerRole;
	employer: string;
}
