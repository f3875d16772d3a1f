import type { Task, TaskStatus } from './types.ts';

/** What one tap on a task asks for. */
export type Action = 'yes' | 'no' | 'talk' | 'done' | 'help' | 'park' | 'drop' | 'resume';

/** The columns an action changes. */
export type TaskPatch = Partial<Pick<Task, 'status' | 'answer' | 'help' | 'progress_note'>>;

/** The same table as the trigger on app.task: where a status may go from here. */
const next: Readonly<Record<TaskStatus, readonly TaskStatus[]>> = {
	proposed: ['planned', 'dropped', 'parked'],
	planned: ['done', 'parked', 'dropped'],
	parked: ['planned', 'dropped', 'done'],
	done: ['planned'],
	dropped: ['planned']
};

const offered: Readonly<Record<TaskStatus, readonly Action[]>> = {
	proposed: ['yes', 'no', 'talk'],
	planned: ['done', 'help', 'park', 'drop'],
	parked: ['done', 'resume', 'drop'],
	done: ['resume'],
	dropped: ['resume']
};

/** Whether this person is the one who does the task: the only one who may answer it or say how it goes. */
export function isAssignee(task: Task, personId: string, participantId: string): boolean {
	if (task.assignee_kind === 'participant') return personId === participantId;
	if (task.assignee_kind === 'worker') return personId === task.assignee_id;
	return personId === task.created_by;
}

/** What the person who does the task may say about it now, in the order it is offered. */
export function actionsOn(task: Task): readonly Action[] {
	return offered[task.status].filter((action) => !(action === 'help' && task.help === 'wanted'));
}

/** The change an action makes. */
export function patchFor(action: Action): TaskPatch {
	switch (action) {
		case 'yes':
			return { status: 'planned', answer: 'yes' };
		case 'no':
			return { status: 'dropped', answer: 'no' };
		case 'talk':
			return { answer: 'talk' };
		case 'help':
			return { help: 'wanted' };
		case 'done':
			return { status: 'done', help: 'none' };
		case 'park':
			return { status: 'parked' };
		case 'drop':
			return { status: 'dropped' };
		case 'resume':
			return { status: 'planned' };
	}
}

/** The change that takes an action back, or null when the database would not take it (an answered proposal). */
export function undoOf(before: Task, action: Action): TaskPatch | null {
	const patch = patchFor(action);
	const from = patch.status ?? before.status;
	if (from !== before.status && !next[from].includes(before.status)) return null;
	return Object.fromEntries(Object.keys(patch).map((column) => [column, before[column as keyof TaskPatch]]));
}
