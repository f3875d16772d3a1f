import { longTitle } from '../../../../tests/e2e/states/people.ts';
import { defineStates } from '../../../../tests/e2e/states/states.ts';
import ShellView from '../shell/ShellView.svelte';
import type { Question } from './question.ts';
import QuestionView from './QuestionView.svelte';

const nothing = () => undefined;
const question: Question = {
	...{ key: 'do_1', kind: 'words', longest: 200 },
	...{ ask: 'Hva gjør deg godt?', hint: 'Noe lite, som alltid går.' }
};
const base = { question, at: 1, of: 7, typed: '', ontype: nothing, onsave: nothing, onback: nothing };

export default defineStates(
	QuestionView,
	{
		empty: base,
		written: { ...base, typed: 'Gå en tur med hunden' },
		refused: { ...base, question: { ...question, kind: 'phone' }, typed: '12', refusal: 'Skriv nummeret med tall.' },
		'too long': { ...base, typed: longTitle.repeat(3) },
		last: { ...base, at: 7 }
	},
	{ component: ShellView, props: { at: null, newMessages: false } }
);
