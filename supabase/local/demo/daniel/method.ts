import type { DemoAgreement, DemoProblem, DemoRating } from '../story.ts';

export const PROBLEMS: DemoProblem[] = [
	{ title: 'Utleier vil ha meg ut av hybelen', area: 'home', slot: 1, hardBefore: 8, madeDaysAgo: 28 },
	{ title: 'Jeg kommer meg ikke opp om morgenen', area: 'daily', slot: 2, hardBefore: 7, madeDaysAgo: 28 },
	{ title: 'Pengene er borte før måneden er slutt', area: 'money', slot: 3, hardBefore: 6, madeDaysAgo: 28 },
	{ title: 'Jeg ser nesten ikke broren min', area: 'family', madeDaysAgo: 28 }
];

export const RATINGS: DemoRating[] = [
	{
		of: { goal: 'mornings' },
		scores: [
			[27, 2, 'Jeg kommer meg opp når noen ringer.'],
			[15, 3],
			[6, 4, 'Tre morgener på rad.', 'Stå opp før klokka ni tre dager']
		]
	}
];

const FIRST: Omit<DemoAgreement, 'from' | 'rhythm' | 'madeDaysAgo' | 'yes'> = {
	parties: 'Daniel, Kari Nes og Liv Haug',
	problems: PROBLEMS.slice(0, 3).map(({ title }) => title),
	goals: ['Beholde hybelen og få orden på det med utleier', 'Komme meg opp og ut om morgenen'],
	starts: -26,
	ends: 34,
	place: 'office',
	lang: 'nb'
};

export const AGREEMENTS: DemoAgreement[] = [
	{
		...{ ...FIRST, from: 'kari', rhythm: 'weekly', madeDaysAgo: 27 },
		more: 'Daniel gjør oppgavene på sin egen måte. Den som blir sein, sier fra.',
		yes: { participant: 26, worker: ['kari', 27] }
	},
	{
		...{ ...FIRST, from: 'kari', rhythm: 'biweekly', madeDaysAgo: 2 },
		more: 'Daniel gjør oppgavene på sin egen måte. Den som blir sein, sier fra. Liv ringer uka mellom.',
		yes: { worker: ['kari', 2] }
	}
];
