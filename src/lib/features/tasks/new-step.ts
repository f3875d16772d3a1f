import type { Task } from '#lib/core/task/types.ts';
import type { NewTask } from '#lib/data/task/mutations.ts';

/** The answers to the three questions about a new step. */
export type NewStep = Pick<Task, 'title' | 'due_on' | 'assignee_kind' | 'assignee_id' | 'assignee_name'>;

/** What nobody has said yet about a task. */
export const blank = {
	kind: 'step',
	title: '',
	phrase_key: null,
	phrase_params: null,
	note: null,
	due_time: null
} as const;

/** One's own step is planned at once; a step for somebody else is a proposal they answer. */
export function asTask(step: NewStep, place: Pick<Task, 'enrolment_id' | 'audience_id'>): NewTask {
	return { ...blank, ...place, ...step, status: step.assignee_kind === 'participant' ? 'planned' : 'proposed' };
}
