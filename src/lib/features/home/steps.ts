import type { Deadline, DeadlineKind } from '#lib/core/home/deadlines.ts';
import type { Task } from '#lib/core/task/types.ts';
import type { NewStep } from '../tasks/new-step.ts';

/** Ready-made steps for days that have one; a title is then in every reader's language. */
const ready: { [K in DeadlineKind]?: string } = {
	rent: 'keep_pay_rent',
	guarantee_until: 'keep_guarantee_plan',
	benefit_apply: 'ben_housing_apply'
};

const dated: readonly DeadlineKind[] = ['rent', 'benefit_apply'];

/**
 * The step that a day becomes when the participant wants it to, with that day.
 * @param words what the day is for, as the participant reads it: the title where there is no ready-made step.
 */
export function stepOf(deadline: Deadline, words: string): NewStep {
	const key = ready[deadline.kind];
	const params = dated.includes(deadline.kind) ? { date: deadline.on } : null;
	return {
		...{ title: key ? '' : words, due_on: deadline.on, assignee_kind: 'participant' },
		...{ assignee_id: null, assignee_name: null, ...(key && { phrase_key: key, phrase_params: params }) }
	};
}

/** Whether there is nothing to do on a day: money that comes. */
export const onlyComes = ({ kind }: Deadline): boolean => kind === 'benefit_paid' || kind === 'money_comes';

/** Id of the step that was made of a day before, if it is still there. */
export function stepFor(deadline: Deadline, words: string, tasks: readonly Task[]): string | undefined {
	const { title, phrase_key = null } = stepOf(deadline, words);
	return tasks.find(
		(task) =>
			task.due_on === deadline.on &&
			task.status !== 'dropped' &&
			(phrase_key === null ? task.title === title : task.phrase_key === phrase_key)
	)?.id;
}
