import type { Who } from './probe.ts';

export type Row = Record<string, unknown> & { audience_id?: string; created_by?: string };
export type May = (who: Who, row: Row, participant: string) => boolean;

/** An audience and who is in it now. */
export interface Place {
	id: string;
	enrolment_id: string;
	members: string[];
}

/** Who may do what with a table; what is not named may be done by nobody. */
export interface TableRule {
	select?: May;
	/** Columns that may be given, and who may add a copy of a row with just these; `others` may be given by some. */
	insert?: { columns: string[]; may: May; others?: string[] };
	/** By column: a value that is legal for the row, as SQL, and who may write it. */
	update?: Record<string, { to: (row: Row) => string; may: May }>;
	delete?: May;
	/** Who may change who sees a row; `to` is where it goes. */
	move?: (who: Who, row: Row, participant: string, to: Place) => boolean;
	/** Columns with a writer, who gives them when the row is made; nobody changes them. */
	once?: string[];
	/** Synced tables: columns written once, when the row is made, or by the database alone. */
	server?: string[];
}

export const inAudience: May = (who, row) => who.sees.includes(row.audience_id ?? '');
/** Talk and records: nobody learns of what was said before they came. */
export const since: May = (who, row, participant) =>
	inAudience(who, row, participant) && !who.missed.includes(String(row['id'] ?? row['row_id']));
export const signedIn: May = (who) => who.claims.role === 'authenticated';
export const isParticipant: May = (who, _row, participant) => who.person === participant;
export const text = (may: May): { to: () => string; may: May } => ({ to: () => `'endret'`, may });
export const day = (may: May): { to: () => string; may: May } => ({ to: () => `'2026-12-24'`, may });
export const number = (may: May): { to: () => string; may: May } => ({ to: () => '8', may });
export const EVERY_ROW = ['id', 'enrolment_id', 'audience_id', 'created_by', 'created_at', 'updated_at'];

export const assignee = (row: Row, participant: string): unknown =>
	({ participant, worker: row['assignee_id'], other: row.created_by })[String(row['assignee_kind'])];
export const does: May = (who, row, participant) =>
	inAudience(who, row, participant) && who.person === assignee(row, participant);
export const unanswered = (row: Row): boolean => row['status'] === 'proposed' && row['answer'] !== 'yes';
export const wrote: May = (who, row, participant) =>
	inAudience(who, row, participant) &&
	who.person === row.created_by &&
	(unanswered(row) || who.person === assignee(row, participant));

export const mine: May = (who, row, participant) => inAudience(who, row, participant) && who.person === participant;
/** The participant, and the author of what nobody has said yes to yet. */
export const owner: May = (who, row, participant) =>
	mine(who, row, participant) ||
	(inAudience(who, row, participant) &&
		who.person === row.created_by &&
		(row['status'] === undefined || row['status'] === 'proposed'));
/** A participant answers what a worker has arranged, and arranges their own. */
export const arranges: May = (who, row, participant) =>
	inAudience(who, row, participant) && (who.person !== participant || who.person === row.created_by);
/** Within one enrolment, by the participant, or by who proposed it while nobody has answered. */
export const moves: TableRule['move'] = (who, row, participant, to) =>
	inAudience(who, row, participant) &&
	who.sees.includes(to.id) &&
	to.enrolment_id === row['enrolment_id'] &&
	(who.person === participant ||
		(who.person === row.created_by && row['status'] === 'proposed' && row['answer'] === null));
/** A promise stays in sight of the worker who gave it. */
export const movesStep: TableRule['move'] = (who, row, participant, to) =>
	moves(who, row, participant, to) &&
	(row['assignee_kind'] !== 'worker' || to.members.includes(String(row['assignee_id'])));
export const byWorker: May = (who, row, participant) => inAudience(who, row, participant) && who.person !== participant;
/** A version of the agreement that can still be answered. */
export const isOpen =
	(may: May): May =>
	(who, row, participant) =>
		row['status'] === 'proposed' && may(who, row, participant);
export const ofLead: May = (who, row, participant) => inAudience(who, row, participant) && who.name === 'lead';
export const someGoal = (row: Row): string =>
	`(select g.id from app.goal g where g.enrolment_id = '${String(row['enrolment_id'])}' limit 1)`;

export const NEXT: Record<string, string> = {
	proposed: 'planned',
	planned: 'done',
	done: 'planned',
	parked: 'done',
	dropped: 'planned'
};

export const ownCard: May = (who, row, participant) =>
	inAudience(who, row, participant) && row['person_id'] === who.person;
