/** Two more people on Kari's list, with little history: a list of one would not show who waits for whom. */
import type { DemoHistory } from './history.ts';

export const DANIEL: DemoHistory = {
	participant: 'daniel',
	messages: [
		{ thread: 'kari', from: 'kari', daysAgo: 9, at: '10:30', lang: 'nb', phrase: 'agr_three' },
		{
			thread: 'kari',
			from: 'daniel',
			daysAgo: 9,
			at: '13:45',
			lang: 'nb',
			body: 'Bolig, penger og å komme meg ut om morgenen.'
		},
		{
			thread: 'kari',
			from: 'kari',
			daysAgo: 8,
			at: '08:50',
			lang: 'nb',
			body: 'Da begynner vi med de tre. Kom gjerne innom på torsdag.'
		},
		{ thread: 'kari', from: 'daniel', daysAgo: 1, at: '19:20', lang: 'nb', body: 'Får jeg nøkkel til boden?' }
	],
	tasks: [
		{
			from: 'daniel',
			assignee: 'me',
			title: 'Stå opp før klokka ni tre dager',
			due: 2,
			status: 'planned',
			madeDaysAgo: 8
		},
		{
			from: 'kari',
			assignee: 'kari',
			title: 'Spørre utleier om nøkkel til boden',
			due: 1,
			status: 'planned',
			madeDaysAgo: 4
		}
	],
	read: [{ person: 'daniel', thread: 'kari', daysAgo: 1 }]
};

export const OKSANA: DemoHistory = {
	participant: 'oksana',
	messages: [
		{
			thread: 'team',
			from: 'oksana',
			daysAgo: 7,
			at: '11:05',
			lang: 'en',
			body: 'I would like to paint again. I used to teach it.'
		},
		{ thread: 'team', from: 'kari', daysAgo: 6, at: '09:40', lang: 'nb', phrase: 'enc_small_step' },
		{ thread: 'team', from: 'oksana', daysAgo: 6, at: '10:15', lang: 'en', phrase: 'ans_ok' },
		{
			thread: 'team',
			from: 'lars',
			daysAgo: 4,
			at: '12:00',
			lang: 'nb',
			body: 'Kulturskolen har åpent verksted på lørdager.'
		}
	],
	tasks: [
		{ from: 'oksana', assignee: 'me', title: 'Visit the open workshop', due: 7, status: 'planned', madeDaysAgo: 4 }
	],
	read: [{ person: 'kari', thread: 'team', daysAgo: 4 }]
};
