import { byDue, isLate } from '#lib/core/task/lists.ts';
import type { Task } from '#lib/core/task/types.ts';

/** What one worker has promised or been asked, across everybody. Each task is in exactly one list. */
export interface Promises<T extends Task> {
	/** "Call me", not done yet. */
	calls: T[];
	/** Asked of me, not answered. */
	asked: T[];
	/** The day has passed. */
	late: T[];
	planned: T[];
	parked: T[];
	/** Newest first. */
	done: T[];
}

/** @param me person id of the worker. @param today 'YYYY-MM-DD' in Norway. */
export function promisesOf<T extends Task>(tasks: readonly T[], me: string, today: string): Promises<T> {
	const mine = tasks.filter((task) => task.assignee_kind === 'worker' && task.assignee_id === me).sort(byDue);
	const open = (task: T) => task.status === 'planned' || task.status === 'proposed';
	const calls = mine.filter((task) => task.kind === 'call_me' && open(task));
	const rest = mine.filter((task) => !calls.includes(task));
	return {
		calls,
		asked: rest.filter((task) => task.status === 'proposed'),
		late: rest.filter((task) => isLate(task, today)),
		planned: rest.filter((task) => task.status === 'planned' && !isLate(task, today)),
		parked: rest.filter((task) => task.status === 'parked'),
		done: rest
			.filter((task) => task.status === 'done')
			.sort((a, b) => (b.done_at ?? b.updated_at).localeCompare(a.done_at ?? a.updated_at))
	};
}
