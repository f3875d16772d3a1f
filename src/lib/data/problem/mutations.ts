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
 * becomes visible to the team, with its place and not without; what leaves one stays where it is seen.
 * @param team the audience of the team.
 */
export async function place(app: Writer, changes: readonly PlaceChange<Problem>[], team: string): Promise<void> {
	const seen = new Set<string>();
	const made = changes.map(({ problem, was, now }): LocalChange => {
		const target = { tbl: 'problem', id: problem.id, cols: { slot: { was, now } } } as const;
		const audience = seen.has(problem.id) ? team : problem.audience_id;
		if (now === null || audience === team) return { mutation: { op: 'patch', ...target }, audience };
		seen.add(problem.id);
		return { mutation: { op: 'move', to: team, ...target }, audience };
	});
	await write(app, made);
}
