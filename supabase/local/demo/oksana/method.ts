import type { DemoProblem, DemoRating } from '../story.ts';

export const PROBLEMS: DemoProblem[] = [
	{ title: 'Letters that I do not dare to open', area: 'money', slot: 1, hardBefore: 7, madeDaysAgo: 16 },
	{ title: 'I stay inside for days', area: 'daily', madeDaysAgo: 16 }
];

export const RATINGS: DemoRating[] = [
	{
		of: { area: 'leisure' },
		shared: true,
		scores: [
			[27, 1],
			[18, 2, 'I took out the box with the colours.'],
			[10, 4, 'Music in the morning.'],
			[4, 5, 'I drew the kettle.', 'Visit the open workshop, only to look']
		]
	},
	{
		of: { area: 'daily' },
		scores: [
			[22, 3],
			[9, 2, 'Tea at the window.']
		]
	},
	{
		of: { goal: 'money' },
		scores: [
			[17, 3],
			[7, 5, 'The list of what I pay each month.']
		]
	}
];
