import type { PlaceChange } from '../../core/problem/rules.ts';
import type { Problem } from '../../core/problem/types.ts';
import type { LocalChange } from '../store.ts';
import { patch, put, remove as removeRow, write, type Writer } from '../writer.ts';

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

/**
 * Gives and takes places, in one go and in the order `arrange` found. What gets a place is worked with together, so it
 * becomes visible to the team; what leaves one stays where it is seen.
 * @param team the audience of the team.
 */
export async function place(app: Writer, changes: readonly PlaceChange<Problem>[], team: string): Promise<void> {
	const seen = new Set<string>();
	const made = changes.flatMap(({ problem, was, now }): LocalChange[] => {
		const { id } = problem;
		const isNew = now !== null && problem.audience_id !== team && !seen.has(id);
		const move: LocalChange = { mutation: { op: 'move', tbl: 'problem', id, to: team }, audience: problem.audience_id };
		if (isNew) seen.add(id);
		const audience = seen.has(id) ? team : problem.audience_id;
		const step: LocalChange = { mutation: { op: 'patch', tbl: 'problem', id, cols: { slot: { was, now } } }, audience };
		return isNew ? [move, step] : [step];
	});
	await write(app, made);
}
