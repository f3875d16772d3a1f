/** Programme B. She writes Arabic, her workers write bokmål, phrases are read by each in their own language. */
import type { DemoStory } from '../story.ts';
import { read } from '../tell.ts';
import { APPOINTMENTS } from './appointments.ts';
import { JOBS } from './jobs.ts';
import { MESSAGES } from './messages.ts';
import { GOALS, TASKS } from './plan.ts';

export const AMINA: DemoStory = {
	participant: 'amina',
	messages: MESSAGES,
	goals: GOALS,
	tasks: TASKS,
	appointments: APPOINTMENTS,
	jobs: JOBS,
	read: [
		...[read('kari', 'kari', 3), read('kari', 'team', 1), read('lars', 'lars', 1), read('selam', 'team', 4)],
		...[read('amina', 'kari', 2), read('amina', 'team', 2), read('amina', 'lars', 6)]
	]
};
