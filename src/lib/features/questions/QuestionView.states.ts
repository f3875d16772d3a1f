import { longTitle } from '../../../../tests/e2e/states/people.ts';
import { defineStates } from '../../../../tests/e2e/states/states.ts';
import Plain from '../shell/Plain.svelte';
import type { Question } from './question.ts';
import QuestionView from './QuestionView.svelte';

const nothing = () => undefined;
const question = (kind: Question['kind'], more: Partial<Question> = {}): Question => ({
	...{ key: kind, kind, ask: 'Hvem leier du av?' },
	...more
});
const words = {
	question: question('words'),
	at: 2,
	of: 5,
	typed: '',
	ontype: nothing,
	onsave: nothing,
	onback: nothing
};

export default defineStates(
	QuestionView,
	{
		words,
		last: { ...words, at: 5 },
		alone: { ...words, at: 1, of: 1 },
		day: { ...words, question: question('day'), typed: '2026-11-26' },
		amount: {
			...{ ...words, typed: '8 500' },
			question: question('amount', { ask: 'Hva betaler du i husleie?', hint: 'Kroner i måneden' })
		},
		number: { ...words, question: question('number', { least: 1, most: 31 }), typed: '1' },
		'too long': { ...words, question: question('words', { longest: 100 }), typed: longTitle.repeat(3) },
		'long question': { ...words, question: question('phone', { ask: `${longTitle}?`, hint: longTitle }) }
	},
	{ component: Plain, props: { back: { href: '/plan', words: 'Plan' } } }
);
