import { i18n } from '#i18n/i18n.svelte.ts';
import type { GoalAction } from '#lib/core/goal/rules.ts';
import type { Goal } from '#lib/core/goal/types.ts';
import { nameIn, type People } from '../shell/people.ts';

/** Who wrote a goal, when that was not the reader: a proposal, or words written sitting together. */
export function fromWords(goal: Goal, people: People): string | null {
	const { participant_id } = people.enrolment;
	if (goal.created_by === participant_id) return null;
	if (people.me.person_id === participant_id) {
		const name = nameIn(people, goal.created_by);
		return goal.together ? i18n.m.plan_together({ name }) : i18n.m.task_from({ name });
	}
	if (goal.together) return i18n.m.plan_together_worker({ name: nameIn(people, participant_id) });
	return i18n.m.task_from({ name: nameIn(people, goal.created_by) });
}

/** What just happened, for the reader of the screen. */
export type After = GoalAction | 'made' | 'step';

export function afterWords(after: After): string {
	switch (after) {
		case 'yes':
			return i18n.m.plan_after_yes();
		case 'no':
			return i18n.m.plan_after_no();
		case 'talk':
			return i18n.m.plan_after_talk();
		case 'reach':
			return i18n.m.plan_after_reach();
		case 'park':
			return i18n.m.plan_after_park();
		case 'resume':
			return i18n.m.plan_after_resume();
		case 'made':
			return i18n.m.plan_after_made();
		case 'step':
			return i18n.m.task_after_done();
	}
}
