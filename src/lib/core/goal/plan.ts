import { byDue } from '../task/lists.ts';
import type { Task } from '../task/types.ts';
import type { Goal } from './types.ts';

/** A goal with what the screen shows of its steps. */
export interface GoalLine<G extends Goal, T extends Task> {
	goal: G;
	/** The participant's next planned step towards it; else what somebody else does next. */
	next: T | undefined;
	/** Whether a step towards it has been done. */
	begun: boolean;
}

/** The whole plan of one enrolment. Each goal is in exactly one list. */
export interface Plan<G extends Goal, T extends Task> {
	/** Waiting for the participant's answer, the oldest first. */
	proposals: G[];
	/** What the participant wants now; first the one whose next step comes first. */
	active: GoalLine<G, T>[];
	parked: G[];
	reached: G[];
	dropped: G[];
	/** The steps of each goal that is shown, by the goal's id. */
	under: ReadonlyMap<string, T[]>;
	/** Steps that stand on no goal the plan shows: none was named, it was deleted, or the answer to it was no. */
	loose: T[];
}

export function planOf<G extends Goal, T extends Task>(goals: readonly G[], tasks: readonly T[]): Plan<G, T> {
	const shown = new Map(goals.filter(({ status }) => status !== 'dropped').map((goal) => [goal.id, goal]));
	const { under, loose } = sorted(tasks, shown);
	const oldestFirst = [...goals].sort((a, b) => a.created_at.localeCompare(b.created_at) || a.id.localeCompare(b.id));
	const latestFirst = [...goals].sort((a, b) => b.updated_at.localeCompare(a.updated_at) || b.id.localeCompare(a.id));
	const those = (list: readonly G[], status: Goal['status']) => list.filter((goal) => goal.status === status);
	return {
		proposals: those(oldestFirst, 'proposed'),
		active: those(oldestFirst, 'active')
			.map((goal) => lineOf(goal, under.get(goal.id) ?? []))
			.sort(byNext),
		parked: those(latestFirst, 'parked'),
		reached: those(latestFirst, 'reached'),
		dropped: those(latestFirst, 'dropped'),
		under,
		loose
	};
}

/** One pass: 500 steps are told apart in a moment, however many goals there are. */
function sorted<T extends Task>(
	tasks: readonly T[],
	shown: ReadonlyMap<string, Goal>
): { under: Map<string, T[]>; loose: T[] } {
	const under = new Map<string, T[]>();
	const loose: T[] = [];
	for (const task of tasks) {
		const goal = task.goal_id === null ? undefined : shown.get(task.goal_id);
		if (goal === undefined) {
			loose.push(task);
			continue;
		}
		const held = under.get(goal.id);
		if (held === undefined) under.set(goal.id, [task]);
		else held.push(task);
	}
	return { under, loose };
}

function lineOf<G extends Goal, T extends Task>(goal: G, steps: readonly T[]): GoalLine<G, T> {
	const planned = steps.filter(({ status }) => status === 'planned').sort(byDue);
	const own = planned.find(({ assignee_kind }) => assignee_kind === 'participant');
	return { goal, next: own ?? planned[0], begun: steps.some(({ status }) => status === 'done') };
}

/** Stable: goals without a next step keep their order after the others. */
function byNext(a: GoalLine<Goal, Task>, b: GoalLine<Goal, Task>): number {
	if (a.next && b.next) return byDue(a.next, b.next);
	return Number(a.next === undefined) - Number(b.next === undefined);
}
