import { patchFor, undoOf, type Action, type TaskPatch } from '#lib/core/task/rules.ts';
import type { Task } from '#lib/core/task/types.ts';
import { change } from '#lib/data/task/mutations.ts';
import type { Writer } from '#lib/data/writer.ts';

/** What was just said about a step, for the screen that follows. It is forgotten when that screen is left. */
export interface Said {
	taskId: string;
	action: Action;
	/** Writes back what was there; null when the database would not take it. */
	undo: TaskPatch | null;
}

let latest = $state.raw<Said | null>(null);

export const said = {
	get current(): Said | null {
		return latest;
	},
	forget(): void {
		latest = null;
	}
};

/** Answers before the disk has: what is written is never lost, so there is nothing to wait for. */
export async function say(app: Writer, task: Task, action: Action): Promise<void> {
	latest = { taskId: task.id, action, undo: undoOf(task, action) };
	await change(app, task, patchFor(action));
}

/** @param task the step as it is now. */
export async function takeBack(app: Writer, task: Task): Promise<void> {
	if (latest?.undo) await change(app, task, latest.undo);
	latest = null;
}
