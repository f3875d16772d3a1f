import type { Audience } from '../audience/types.ts';
import type { Row, TableName } from '../rows.ts';

/** Until when the participant shares a row; on the day after, the database makes it theirs alone again. */
export interface Share extends Row {
	tbl: TableName;
	row_id: string;
	/** 'YYYY-MM-DD'. */
	until_on: string;
}

/** Tables whose rows may move between the audiences of an enrolment. */
export type Movable =
	| 'task'
	| 'goal'
	| 'problem'
	| 'rating'
	| 'evaluation'
	| 'profile'
	| 'job_application'
	| 'appointment'
	| 'home'
	| 'defect'
	| 'money_line'
	| 'attachment';

/** What a phone knows of who sees what in one enrolment. A worker's knows of no ends: they are the participant's alone. */
export interface Sharing {
	audiences: readonly Audience[];
	shares: readonly Share[];
}
