import type { DemoGoal } from '../story.ts';
import { promise, step } from '../tell.ts';

export const GOALS: DemoGoal[] = [
	{
		...{ key: 'work', from: 'jonas', lang: 'nn', area: 'work', madeDaysAgo: 29 },
		title: 'Eg vil ha ein jobb der eg bruker hendene og kjenner kollegaene',
		worked: 'Sju år på trelast. Eg er nøyaktig, og eg møter tidleg når eg veit kva som skal skje.'
	},
	{
		...{ key: 'rhythm', from: 'selam', lang: 'nb', area: 'daily', together: true, madeDaysAgo: 19 },
		title: 'Ha rolige kvelder, så jeg er uthvilt om morgenen',
		worked: 'Telefonen bort klokka ti. Radio. Matpakke kvelden før.',
		then: [{ by: 'jonas', daysAgo: 19, status: 'active', answer: 'yes' }]
	},
	{
		...{ key: 'leisure', from: 'lars', lang: 'nb', area: 'leisure', madeDaysAgo: 4 },
		title: 'Ha noe fint å gjøre på fridagene'
	}
];

export const TASKS = [
	step('jonas', 'done', 'Skrive ned fem ting eg kan', { goal: 'work', madeDaysAgo: 29, doneDaysAgo: 27 }),
	step('lars', 'done', 'Øv på intervju sammen med Lars', {
		...{ due: -14, answer: 'yes', goal: 'work' },
		...{ madeDaysAgo: 15, doneDaysAgo: 14 }
	}),
	promise('lars', 'done', 'Kontakte Fjordvik trelast som avtalt', {
		...{ due: -23, goal: 'work' },
		...{ madeDaysAgo: 26, doneDaysAgo: 24 }
	}),
	step('selam', 'done', 'Prøv bussturen sammen med Selam', {
		...{ due: -7, answer: 'yes', goal: 'work', madeDaysAgo: 8 },
		doneDaysAgo: 7
	}),
	step('jonas', 'done', 'Bestille skattekort', { goal: 'work', madeDaysAgo: 9, doneDaysAgo: 8 }),
	step('jonas', 'planned', 'Legge fram klede og mat kvelden før', { goal: 'rhythm', madeDaysAgo: 8 }),
	step('jonas', 'planned', 'Skrive ned spørsmål til sjefen', { due: 2, goal: 'work', madeDaysAgo: 3 }),
	step('jonas', 'planned', 'Ta ein kaffi med broren min', { due: 5, madeDaysAgo: 5 }),
	promise('lars', 'planned', 'Spørre lederen om pausene, sammen med deg', { due: 3, goal: 'work', madeDaysAgo: 2 }),
	promise('selam', 'planned', 'Finne arbeidssko i riktig størrelse', {
		...{ due: -3, goal: 'work', madeDaysAgo: 8 },
		progress: 'Butikken hadde ikke 45. De kommer i neste uke. Beklager, jeg følger med.'
	}),
	step('selam', 'proposed', 'Bli med på turgruppa en ettermiddag', { due: 6, goal: 'leisure', madeDaysAgo: 4 }),
	step('lars', 'parked', 'Legge CV-en på nett', { answer: 'yes', goal: 'work', madeDaysAgo: 25 })
];
