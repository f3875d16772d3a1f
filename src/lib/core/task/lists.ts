import type { Task } from './types.ts';

/** The tasks of one enrolment as the participant meets them. Each task is in exactly one list. */
export interface TaskLists<T extends Task> {
	/** Proposed to the participant and not yet answered yes or no. */
	toAnswer: T[];
	/** The participant's own planned steps, the next one first. */
	mine: T[];
	/** What workers and others have been asked or have promised to do, the next one first. */
	others: T[];
	done: T[];
	parked: T[];
	dropped: T[];
}

/**
 * The same rule for everybody: the day has passed and it is not done. What comes again is never late.
 * @param today 'YYYY-MM-DD' in Norway.
 */
export function isLate(task: Task, today: string): boolean {
	return task.status === 'planned' && !task.repeat && task.due_on !== null && task.due_on < today;
}

/** Earliest day and time first, then those without a day ("when you are ready"), oldest first. */
export function byDue(a: Task, b: Task): number {
	return compare(dueKey(a), dueKey(b)) || compare(a.created_at, b.created_at) || compare(a.id, b.id);
}

/** Dates and ids need no language's alphabet, which is many times slower. */
function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

function dueKey(task: Task): string {
	return `${task.due_on ?? '9999-12-31'} ${task.due_time ?? '99:99'}`;
}

function latestFirst(a: Task, b: Task): number {
	return compare(b.done_at ?? b.updated_at, a.done_at ?? a.updated_at);
}

export function listTasks<T extends Task>(tasks: readonly T[]): TaskLists<T> {
	const open = (task: T) => task.status === 'proposed' || task.status === 'planned';
	const own = (task: T) => task.assignee_kind === 'participant';
	// Only what is open: sorting hundreds of done ones by the day they were due takes longer than drawing the screen.
	const sorted = tasks.filter(open).sort(byDue);
	const past = (status: T['status']): T[] => tasks.filter((task) => task.status === status).sort(latestFirst);
	return {
		toAnswer: sorted.filter((task) => own(task) && task.status === 'proposed'),
		mine: sorted.filter((task) => own(task) && task.status === 'planned'),
		others: sorted.filter((task) => !own(task) && open(task)),
		// Where they are shown: a tap on one of many years' steps would wait for the others to be sorted.
		get done() {
			return past('done');
		},
		get parked() {
			return past('parked');
		},
		get dropped() {
			return past('dropped');
		}
	};
}

/** What stands alone at the top of the first screen. */
export type Foremost<T extends Task> = { what: 'step'; task: T } | { what: 'proposal'; task: T } | null;

/** A step that is due (or late) comes before a question, a question before a step that can wait. */
export function foremost<T extends Task>(lists: TaskLists<T>, today: string): Foremost<T> {
	// A routine has its tick in the list below; what stands alone is done once.
	const step = lists.mine.find(({ repeat }) => !repeat);
	const [proposal] = lists.toAnswer;
	const isDue = step !== undefined && step.due_on !== null && step.due_on <= today;
	if (step !== undefined && (isDue || proposal === undefined)) return { what: 'step', task: step };
	return proposal === undefined ? null : { what: 'proposal', task: proposal };
}
