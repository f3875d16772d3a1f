/** Programme D. A tenant with a deposit guarantee; most of it happens at home. He writes Tigrinya. */
import type { DemoStory } from '../story.ts';
import { read } from '../tell.ts';
import { APPOINTMENTS } from './appointments.ts';
import { HOME } from './home.ts';
import { MESSAGES } from './messages.ts';
import { GOALS, TASKS } from './plan.ts';

export const YOHANNES: DemoStory = {
	participant: 'yohannes',
	messages: MESSAGES,
	goals: GOALS,
	tasks: TASKS,
	appointments: APPOINTMENTS,
	badDay: {
		things: ['ንደገ ወጺአ ክሳብ ባሕሪ እኸይድ', 'ቡን እሰርሕ እሞ ሙዚቃ እሰምዕ', 'ነቲ ስእሊ ቤተሰበይ እርኢ'],
		people: [
			['ተስፋይ', '+47 00 00 00 31'],
			['Selam', '+47 00 00 00 13']
		],
		madeDaysAgo: 12
	},
	home: HOME,
	read: [
		...[read('kari', 'kari', 6), read('kari', 'team', 3), read('selam', 'selam', 4), read('selam', 'team', 3)],
		...[read('yohannes', 'kari', 1), read('yohannes', 'selam', 4), read('yohannes', 'team', 3)]
	]
};
