import type { Goal } from '../../core/goal/types.ts';
import { patch, put, remove as removeRow, type Writer } from '../writer.ts';

/** What its owner may write later too. */
type Words = 'title' | 'life_area' | 'worked' | 'lang' | 'status';

export type NewGoal = Pick<Goal, Words | 'enrolment_id' | 'audience_id' | 'together'>;

export type GoalPatch = Partial<Pick<Goal, Words | 'answer'>>;

/** Answers with the goal's id as soon as it is kept on the phone. */
export const create = (app: Writer, fields: NewGoal): Promise<string> => put(app, 'goal', fields);

/** Writes only what differs; `goal` is the row as it was shown, so that the database can see what the writer saw. */
export const change = (app: Writer, goal: Goal, values: GoalPatch): Promise<void> => patch(app, 'goal', goal, values);

/** Its steps stay, without the goal. */
export const remove = (app: Writer, goal: Goal): Promise<void> => removeRow(app, 'goal', goal);
