import type { DemoGoal } from '../story.ts';
import { promise, step } from '../tell.ts';

export const GOALS: DemoGoal[] = [
	{
		...{ key: 'home', from: 'daniel', lang: 'nb', area: 'home', madeDaysAgo: 29 },
		title: 'Beholde hybelen og få orden på det med utleier',
		worked: 'Vi snakker greit sammen når vi tar det ansikt til ansikt.'
	},
	{
		...{ key: 'mornings', from: 'kari', lang: 'nb', area: 'daily', together: true, madeDaysAgo: 27 },
		title: 'Komme meg opp og ut om morgenen',
		worked: 'Når noen ringer. Og når jeg har noe å gå til.',
		then: [{ by: 'daniel', daysAgo: 27, status: 'active', answer: 'yes' }]
	},
	{
		...{ key: 'money', from: 'kari', lang: 'nb', area: 'money', madeDaysAgo: 4 },
		title: 'Ha penger igjen siste uka i måneden'
	}
];

export const TASKS = [
	step('daniel', 'done', 'Skrive ned hva jeg skal si til strømselskapet', {
		madeDaysAgo: 13,
		doneDaysAgo: 12
	}),
	step('daniel', 'done', 'Ringe strømselskapet', { due: -11, madeDaysAgo: 13, doneDaysAgo: 11 }),
	step('kari', 'done', 'Les leieavtalen sammen med Kari', {
		...{ due: -23, answer: 'yes', goal: 'home', madeDaysAgo: 27 },
		...{ doneDaysAgo: 23, reviews: ['mostly', 'done'] }
	}),
	promise('kari', 'done', 'Spørre om depositum hos utleier', {
		...{ due: -16, goal: 'home', madeDaysAgo: 23 },
		doneDaysAgo: 17
	}),
	step('daniel', 'planned', 'Stå opp før klokka ni tre dager', {
		...{ goal: 'mornings', madeDaysAgo: 6, confidence: 7, repeat: 'daily', ticks: [5, 4, 1] }
	}),
	step('daniel', 'planned', 'Handle stort én gang denne uka', { due: 4, goal: 'money', madeDaysAgo: 4 }),
	step('daniel', 'planned', 'Ringe meg klokka ni', { assignee: 'Onkel Per', goal: 'mornings', madeDaysAgo: 19 }),
	promise('kari', 'planned', 'Spørre utleier om nøkkel til boden', { due: 1, goal: 'home', madeDaysAgo: 3 }),
	promise('liv', 'planned', 'Melde deg på åpen dag, elektro', {
		...{ due: -2, madeDaysAgo: 17 },
		progress: 'Skolen åpner påmeldingen i morgen. Jeg skulle sagt fra før. Plassen din er sikret.'
	}),
	step('liv', 'proposed', 'Skriv ned tre ting du liker å fikse', { due: 5, goal: 'mornings', madeDaysAgo: 5 }),
	step('kari', 'proposed', 'Lag et enkelt budsjett på papir', {
		due: 6,
		answer: 'talk',
		goal: 'money',
		madeDaysAgo: 4
	}),
	step('kari', 'parked', 'Bytte fastlege', { answer: 'yes', madeDaysAgo: 22 })
];
