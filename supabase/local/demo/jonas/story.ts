/** Programme C. His own plan for work, and somebody who follows along after he has begun. He writes nynorsk. */
import type { DemoStory } from '../story.ts';
import { read } from '../tell.ts';
import { APPOINTMENTS } from './appointments.ts';
import { JOBS } from './jobs.ts';
import { MESSAGES } from './messages.ts';
import { GOALS, TASKS } from './plan.ts';
import { WORK } from './work.ts';

export const JONAS: DemoStory = {
	participant: 'jonas',
	messages: MESSAGES,
	goals: GOALS,
	tasks: TASKS,
	appointments: APPOINTMENTS,
	jobs: JOBS,
	badDay: {
		things: ['Gå ein tur langs elva', 'Ete noko varmt', 'Høyre på plata til bestefar'],
		people: [
			['Mor', '+47 00 00 00 32'],
			['Selam', '+47 00 00 00 13']
		],
		madeDaysAgo: 20
	},
	work: WORK,
	read: [
		...[read('lars', 'lars', 2), read('lars', 'team', 2), read('selam', 'selam', 5), read('selam', 'team', 6)],
		...[read('jonas', 'lars', 3), read('jonas', 'selam', 6), read('jonas', 'team', 1)]
	]
};
