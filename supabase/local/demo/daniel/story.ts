/** Programme E. Short and his own: three problems at most, an agreement, and tasks for everybody in it. */
import type { DemoStory } from '../story.ts';
import { read } from '../tell.ts';
import { APPOINTMENTS } from './appointments.ts';
import { AGREEMENTS, PROBLEMS, RATINGS } from './method.ts';
import { MESSAGES } from './messages.ts';
import { GOALS, TASKS } from './plan.ts';

export const DANIEL: DemoStory = {
	participant: 'daniel',
	messages: MESSAGES,
	goals: GOALS,
	tasks: TASKS,
	appointments: APPOINTMENTS,
	problems: PROBLEMS,
	ratings: RATINGS,
	agreements: AGREEMENTS,
	read: [
		...[read('kari', 'kari', 6), read('kari', 'team', 3), read('liv', 'liv', 7), read('liv', 'team', 4)],
		...[read('daniel', 'kari', 1), read('daniel', 'liv', 7), read('daniel', 'team', 3)]
	]
};
