import type { History } from '../history/types.ts';
import type { Revision } from '../rows.ts';
import type { Task } from '../task/types.ts';
import type { Goal, GoalStatus } from './types.ts';

/** What happened to a goal, as one dated line. */
export type StoryLine<T extends Task> = { id: string; at: string } & (
	| { what: 'made' | 'proposed' | 'yes' | 'no' | 'parked' | 'resumed' | 'reached'; by: string }
	| { what: 'step'; task: T }
	| { what: 'words'; words: string; by: string }
);

/**
 * A goal's story, the newest first: what became of it, the steps towards it that are done, and earlier words that were
 * written over from another phone. What was put aside is told like everything else, and nothing is counted.
 */
export function storyOf<T extends Task>(
	goal: Goal,
	history: readonly History[],
	revisions: readonly Revision[],
	tasks: readonly T[]
): StoryLine<T>[] {
	const lines: StoryLine<T>[] = [];
	for (const { id, created_at, created_by, col, was, became } of history) {
		const what = col === 'status' ? whatBecame(was, became) : null;
		if (what !== null) lines.push({ id, at: created_at, what, by: created_by });
	}
	for (const { id, created_at, created_by, col, was } of revisions) {
		if (col === 'title' || col === 'worked')
			lines.push({ id, at: created_at, what: 'words', words: was, by: created_by });
	}
	for (const task of tasks) {
		if (task.goal_id !== goal.id || task.status !== 'done' || task.done_at === null) continue;
		lines.push({ id: task.id, at: task.done_at, what: 'step', task });
	}
	return lines.sort((a, b) => Date.parse(b.at) - Date.parse(a.at) || b.id.localeCompare(a.id));
}

type Became = 'made' | 'proposed' | 'yes' | 'no' | 'parked' | 'resumed' | 'reached';

function whatBecame(was: string | null, became: string | null): Became | null {
	const now = became as GoalStatus | null;
	if (now === 'active') return was === null ? 'made' : was === 'proposed' ? 'yes' : 'resumed';
	if (now === 'dropped') return 'no';
	return now;
}
