import type { Appointment } from '../appointment/types.ts';
import type { Audience } from '../audience/types.ts';
import type { Evaluation } from '../evaluation/types.ts';
import type { JobApplication } from '../job/types.ts';
import type { Row } from '../rows.ts';
import type { Task } from '../task/types.ts';
import { present, workersIn } from '../team/people.ts';
import type { TeamMember } from '../team/types.ts';
import type { Share } from './types.ts';

/** A row that may move, or one that is being made and has no id yet. */
export type Item = Pick<Row, 'audience_id'> &
	Partial<Row> &
	Partial<Pick<Task, 'assignee_kind' | 'assignee_id' | 'review_worker'>> &
	Partial<Pick<Appointment, 'who' | 'summary'>> &
	Partial<Pick<JobApplication, 'worker_note'>> &
	Partial<Pick<Evaluation, 'worker_words'>>;

/** Who sees what is in an audience now; nobody else does when it is not on this phone. */
export function seers(audience: Audience | undefined, team: readonly TeamMember[]): TeamMember[] {
	return audience === undefined ? [] : present(workersIn(audience, team));
}

/** The last day of a row's sharing, 'YYYY-MM-DD'; null = no end. */
export function untilOf(item: Item, shares: readonly Share[]): string | null {
	return shares.find(({ row_id }) => row_id === item.id)?.until_on ?? null;
}
