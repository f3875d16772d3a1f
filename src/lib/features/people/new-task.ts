import type { PhraseParams } from '#lib/core/message/types.ts';
import type { Task } from '#lib/core/task/types.ts';
import type { NewTask } from '#lib/data/task/mutations.ts';

/** What a worker writes about a new step. */
export interface WorkerStep {
	/** Own words; empty when the step was chosen from the topics. */
	title: string;
	phrase_key?: string | null;
	phrase_params?: PhraseParams | null;
	note: string;
	due_on: string | null;
	who: 'participant' | 'me' | 'other';
	/** Who else, when `who` is other. */
	other: string;
	/** The goal it is a step towards. */
	goal_id?: string | null;
	/** Written sitting beside the participant, who confirms it. */
	together?: boolean;
}

/**
 * For the participant it is a proposal, answered in their own time; for the worker a promise at once; for somebody
 * outside the app a proposal the worker looks after.
 */
export function asNewTask(step: WorkerStep, place: Pick<Task, 'enrolment_id' | 'audience_id'>, me: string): NewTask {
	return {
		...place,
		kind: 'step',
		title: step.title.trim(),
		phrase_key: step.phrase_key ?? null,
		phrase_params: step.phrase_params ?? null,
		note: step.note.trim() || null,
		assignee_kind: step.who === 'me' ? 'worker' : step.who,
		assignee_id: step.who === 'me' ? me : null,
		assignee_name: step.who === 'other' ? step.other.trim() : null,
		due_on: step.due_on,
		due_time: null,
		goal_id: step.goal_id ?? null,
		together: step.who === 'participant' && step.together === true,
		status: step.who === 'me' ? 'planned' : 'proposed'
	};
}
