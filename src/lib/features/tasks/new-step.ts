import type { PhraseParams } from '#lib/core/message/types.ts';
import type { Task } from '#lib/core/task/types.ts';
import type { NewTask } from '#lib/data/task/mutations.ts';

/** The answers to the three questions about a new step. */
export type NewStep = Pick<Task, 'title' | 'due_on' | 'assignee_kind' | 'assignee_id' | 'assignee_name'> & {
	/** The goal it is a step towards. */
	goal_id?: string | null;
	/** Instead of own words, which are empty then. */
	phrase_key?: string;
	phrase_params?: PhraseParams | null;
};

/** What nobody has said yet about a task. */
export const blank = {
	kind: 'step',
	title: '',
	phrase_key: null,
	phrase_params: null,
	note: null,
	due_time: null
} as const;

/** A step for a worker is a proposal they answer; one's own is planned at once, and so is that of somebody outside the app. */
export function asTask(step: NewStep, place: Pick<Task, 'enrolment_id' | 'audience_id'>): NewTask {
	return { ...blank, ...place, ...step, status: step.assignee_kind === 'worker' ? 'proposed' : 'planned' };
}
