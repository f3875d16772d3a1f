import type { People } from '../shell/people.ts';
import type { ScreenStatus } from '../shell/status.ts';

/** Where a screen about what both have agreed on stands: on the participant's phone or in a worker's pane. */
export interface Place {
	people: People;
	status: ScreenStatus;
	/** Ids of everybody's audience and, on the participant's own phone, of theirs alone. */
	team: string;
	self?: string;
	/** Who sees what the team sees, e.g. "Du, Kari og Lars". */
	seenBy: string;
	/** Address that the part's own stands under: '' or '/people/<enrolment>'. */
	base: string;
}
