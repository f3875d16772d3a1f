import { longTitle, offline, online } from '../../../../tests/e2e/states/people.ts';
import { defineStates } from '../../../../tests/e2e/states/states.ts';
import Plain from '../shell/Plain.svelte';
import type { Listed } from './question.ts';
import QuestionsView from './QuestionsView.svelte';

const questions: Listed[] = [
	{ key: 'who', kind: 'words', icon: 'person', name: 'Utleier', ask: 'Hvem leier du av?' },
	{ key: 'rent', kind: 'amount', icon: 'money', name: 'Husleie', ask: 'Hva betaler du?' },
	{ key: 'day', kind: 'number', icon: 'calendar', name: 'Dag i måneden', ask: 'Når betaler du?', least: 1, most: 31 },
	{ key: 'until', kind: 'day', icon: 'paper', name: 'Kontrakten varer til', ask: 'Hvor lenge varer den?' }
];
const begun = {
	...{ status: online, title: 'Boligen min', what: 'Skriv det du vet. Ingenting må fylles ut.', questions },
	...{ values: { who: 'Fjordvik bolig', rent: 8500, day: 1, until: null }, today: '2026-11-23' }
};

export default defineStates(
	QuestionsView,
	{
		begun,
		empty: { ...begun, values: {} },
		loading: { ...begun, values: undefined },
		offline: { ...begun, status: offline },
		refused: { ...begun, status: { ...online, refused: true } },
		'long text': { ...begun, values: { who: longTitle.repeat(2), rent: 9_999_999, day: 31, until: '2031-12-31' } }
	},
	{ component: Plain, props: { back: { href: '/plan', words: 'Plan' } } }
);
