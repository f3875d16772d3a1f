import type { Appointment } from '../appointment/types.ts';
import type { Goal } from '../goal/types.ts';
import type { Task } from '../task/types.ts';

/** What a participant has done, counted for their own eyes: nothing is compared, and nothing that did not happen counts. */
export interface OwnCounts {
	/** Own steps that are done. */
	steps: number;
	/** Meetings that took place. */
	meetings: number;
	/** Goals that were reached. */
	goals: number;
}

export function ownCounts(
	tasks: readonly Pick<Task, 'assignee_kind' | 'status'>[],
	appointments: readonly Pick<Appointment, 'status'>[],
	goals: readonly Pick<Goal, 'status'>[]
): OwnCounts {
	return {
		steps: tasks.filter(({ assignee_kind, status }) => assignee_kind === 'participant' && status === 'done').length,
		meetings: appointments.filter(({ status }) => status === 'met').length,
		goals: goals.filter(({ status }) => status === 'reached').length
	};
}
