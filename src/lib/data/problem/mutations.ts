import type { Problem } from '../../core/problem/types.ts';
import { patch, put, remove as removeRow, type Writer } from '../writer.ts';

export type NewProblem = Pick<Problem, 'enrolment_id' | 'audience_id' | 'title' | 'life_area' | 'lang'>;
export type ProblemPatch = Partial<
	Pick<Problem, 'title' | 'life_area' | 'lang' | 'slot' | 'status' | 'hard_before' | 'hard_after'>
>;

/** Answers with the problem's id as soon as it is kept on the phone. */
export const create = (app: Writer, fields: NewProblem): Promise<string> => put(app, 'problem', fields);

/** Writes only what differs; `problem` is the row as it was shown, so that the database can see what the writer saw. */
export const change = (app: Writer, problem: Problem, values: ProblemPatch): Promise<void> =>
	patch(app, 'problem', problem, values);

export const remove = (app: Writer, problem: Problem): Promise<void> => removeRow(app, 'problem', problem);
