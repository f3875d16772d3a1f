/** Programme A. Small steps in the areas she has chosen herself; none of her goals is about work. */
import type { DemoStory } from '../story.ts';
import { read } from '../tell.ts';
import { APPOINTMENTS } from './appointments.ts';
import { PROBLEMS, RATINGS } from './method.ts';
import { MESSAGES } from './messages.ts';
import { GOALS, TASKS } from './plan.ts';

export const OKSANA: DemoStory = {
	participant: 'oksana',
	messages: MESSAGES,
	goals: GOALS,
	tasks: TASKS,
	appointments: APPOINTMENTS,
	problems: PROBLEMS,
	ratings: RATINGS,
	read: [
		...[read('kari', 'kari', 3), read('kari', 'team', 4), read('selam', 'selam', 8), read('selam', 'team', 5)],
		...[read('oksana', 'kari', 2), read('oksana', 'selam', 9), read('oksana', 'team', 1)]
	]
};
