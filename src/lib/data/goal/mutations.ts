import type { Goal } from '../../core/goal/types.ts';
import { patch, write, type Writer } from '../writer.ts';

/** What its owner may write later too. */
type Words = 'title' | 'life_area' | 'worked' | 'lang' | 'status';

export type NewGoal = Pick<Goal, Words | 'enrolment_id' | 'audience_id' | 'together'>;

export type GoalPatch = Partial<Pick<Goal, Words | 'answer'>>;

/** Answers with the goal's id as soon as it is kept on the phone. */
export async function create(app: Writer, fields: NewGoal): Promise<string> {
	const id = await app.store.newId();
	await write(app, [{ mutation: { op: 'put', tbl: 'goal', id, row: { ...fields } }, audience: fields.audience_id }]);
	return id;
}

/** Writes only what differs; `goal` is the row as it was shown, so that the database can see what the writer saw. */
export async function change(app: Writer, goal: Goal, values: GoalPatch): Promise<void> {
	await patch(app, 'goal', goal, values);
}

/** Its steps stay, without the goal. */
export async function remove(app: Writer, goal: Goal): Promise<void> {
	await write(app, [{ mutation: { op: 'delete', tbl: 'goal', id: goal.id }, audience: goal.audience_id }]);
}
