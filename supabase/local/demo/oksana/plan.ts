import type { DemoGoal } from '../story.ts';
import { promise, step } from '../tell.ts';

export const GOALS: DemoGoal[] = [
	{
		...{ key: 'paint', from: 'oksana', lang: 'en', area: 'leisure', madeDaysAgo: 22 },
		title: 'I want to paint again, a little every week',
		worked: 'I taught painting for twelve years. Mornings are best. Music helps me begin.'
	},
	{
		...{ key: 'money', from: 'kari', lang: 'nb', area: 'money', together: true, madeDaysAgo: 17 },
		title: 'Vite hva jeg har igjen når regningene er betalt',
		worked: 'Faste dager for papirer, og te ved siden av.',
		then: [{ by: 'oksana', daysAgo: 17, status: 'active', answer: 'yes' }]
	},
	{
		...{ key: 'out', from: 'selam', lang: 'nb', area: 'daily', madeDaysAgo: 5 },
		title: 'Komme ut i dagslys hver dag'
	}
];

export const TASKS = [
	step('oksana', 'done', 'Write down what I pay each month', { goal: 'money', madeDaysAgo: 17, doneDaysAgo: 16 }),
	step('oksana', 'done', 'Take out the box with the colours', {
		...{ due: -6, goal: 'paint', madeDaysAgo: 18, doneDaysAgo: 6 },
		note: 'It is enough to open it.'
	}),
	step('selam', 'done', 'Gå en tur langs havna sammen med Selam', {
		...{ due: -21, answer: 'yes', madeDaysAgo: 24 },
		doneDaysAgo: 21
	}),
	promise('selam', 'done', 'Finne ut når verkstedet er åpent', { goal: 'paint', madeDaysAgo: 18, doneDaysAgo: 14 }),
	step('oksana', 'planned', 'Visit the open workshop, only to look', { due: 4, goal: 'paint', madeDaysAgo: 14 }),
	step('oksana', 'planned', 'Draw one thing on the kitchen table', {
		...{ goal: 'paint', madeDaysAgo: 20, confidence: 9, repeat: 'weekly', ticks: [14, 9, 4] }
	}),
	step('kari', 'planned', 'Sette husleia på fast betaling', { due: 8, answer: 'yes', goal: 'money', madeDaysAgo: 9 }),
	step('oksana', 'planned', 'Open the letter about the rent', {
		due: 2,
		help: 'wanted',
		goal: 'money',
		madeDaysAgo: 2
	}),
	promise('kari', 'planned', 'Forklare brevet om bostøtte', {
		...{ due: -2, goal: 'money', madeDaysAgo: 10 },
		progress: 'Jeg venter på et svar før jeg kan forklare alt. Du får det denne uka. Beklager ventetiden.'
	}),
	promise('selam', 'planned', 'Bli med første gang på verkstedet', { due: 4, goal: 'paint', madeDaysAgo: 14 }),
	step('selam', 'proposed', 'Trekke fra gardinene om morgenen', { goal: 'out', madeDaysAgo: 5 }),
	step('kari', 'parked', 'Bestille time hos tannlegen', { answer: 'yes', madeDaysAgo: 20 })
];
