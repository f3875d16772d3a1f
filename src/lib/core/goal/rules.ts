import type { Goal, GoalStatus } from './types.ts';

/** What the participant may say about a goal with one tap. Nobody else says anything about it. */
export type GoalAction = 'yes' | 'no' | 'talk' | 'reach' | 'park' | 'resume';

/** The columns an action changes. */
export type GoalAnswer = Partial<Pick<Goal, 'status' | 'answer'>>;

/** The database refuses longer ones (app.goal). Characters as PostgreSQL counts them. */
export const longestTitle = 200;
export const longestWorked = 2000;

const offered: Readonly<Record<GoalStatus, readonly GoalAction[]>> = {
	proposed: ['yes', 'no', 'talk'],
	active: ['reach', 'park'],
	parked: ['resume', 'reach'],
	reached: ['resume'],
	dropped: ['resume']
};

/** In the order they are offered. */
export function actionsOnGoal(goal: Goal): readonly GoalAction[] {
	return offered[goal.status];
}

export function goalPatch(action: GoalAction): GoalAnswer {
	switch (action) {
		case 'yes':
			return { status: 'active', answer: 'yes' };
		case 'no':
			return { status: 'dropped', answer: 'no' };
		case 'talk':
			return { answer: 'talk' };
		case 'reach':
			return { status: 'reached' };
		case 'park':
			return { status: 'parked' };
		case 'resume':
			return { status: 'active' };
	}
}

/** What takes an action back, or null: there is no way back to a proposal (private.goal_rules). */
export function undoOfGoal(before: Goal, action: GoalAction): GoalAnswer | null {
	if (action === 'talk') return { answer: before.answer };
	return before.status === 'proposed' ? null : { status: before.status };
}
