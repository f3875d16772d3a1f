import type { DemoWork } from '../story.ts';

export const WORK: DemoWork = {
	employers: [
		{
			...{ from: 'lars', employer: 'Fjordvik trelast', place: 'Industriveien', purpose: 'Lager, tre dager i uka' },
			madeDaysAgo: 26,
			yes: { daysAgo: 25, level: 'adjustments', words: 'Sei gjerne at eg treng ei fast pause midt på dagen.' },
			entries: [
				{
					...{ daysAgo: 24, how: 'phone', disclosed: 'nothing' },
					said: 'Snakket med lagersjefen. De trenger en til på lageret.',
					next: 'Vi ser på stedet sammen.'
				},
				{
					...{ daysAgo: 19, how: 'workplace_visit', disclosed: 'adjustments' },
					said: 'Lagersjefen viste oss rundt. En fast pause er helt greit.'
				}
			]
		},
		{
			...{ from: 'lars', employer: 'Fjordvik gartneri', purpose: 'Se på jobben en dag til våren', madeDaysAgo: 3 },
			entries: []
		}
	],
	checkIns: [
		{ employer: 'Fjordvik trelast', daysAgo: 6, answer: 'so_so', words: 'Mykje nytt, men hyggelege folk.' },
		{ employer: 'Fjordvik trelast', daysAgo: 1, answer: 'good' }
	],
	profile: {
		...{ shared: true, lang: 'nn', madeDaysAgo: 28 },
		words: {
			interests: 'Å lage ting av tre, og å vere ute.',
			experience: 'Sju år på trelast. Truck og sag.',
			licences: 'Førarkort for bil.',
			not_wanted: 'Ikkje arbeid om kvelden.'
		}
	}
};
