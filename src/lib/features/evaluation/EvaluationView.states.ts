import { sampleEvaluation } from '#lib/core/evaluation/sample.ts';
import { longTitle, offline, online } from '../../../../tests/e2e/states/people.ts';
import { defineStates } from '../../../../tests/e2e/states/states.ts';
import Part from '../agreement/Part.states.svelte';
import EvaluationView from './EvaluationView.svelte';
import { problem } from './sample.ts';

const nothing = (): void => undefined;
const problems = [
	problem('sleep', { title: 'Jeg sover dårlig', slot: 1, hard_before: 8, hard_after: 4 }),
	problem('bills', { title: 'فواتير لا أفهمها', lang: 'ar', slot: 2, hard_before: 6 })
];
const evaluation = { ...sampleEvaluation(), pending: false };
const asks = { at: null, learnt: '', next_plan: '' };
const base = {
	...{ status: online, problems, evaluation, isShared: false, seenBy: 'Du, Kari og Lars', start: asks },
	...{ ondraft: nothing, onhard: nothing, onsave: nothing, onshare: nothing }
};
const long = `${longTitle} ${longTitle}`;

export default defineStates(
	EvaluationView,
	{
		empty: { ...base, problems: [problem('sleep', { slot: 1 })], evaluation: null },
		problem: { ...base, start: { ...asks, at: 'sleep' } },
		learnt: { ...base, start: { ...asks, at: 'learnt', learnt: 'Å spørre' } },
		next: { ...base, start: { ...asks, at: 'next' } },
		mine: base,
		shared: { ...base, isShared: true, evaluation: { ...evaluation, worker_words: 'Du har gjort dette selv.' } },
		offline: { ...base, status: offline, evaluation: { ...evaluation, pending: true } },
		loading: { ...base, problems: undefined, evaluation: undefined },
		'long text': {
			...base,
			problems: [problem('long', { title: long, slot: 1 })],
			evaluation: { ...evaluation, learnt: long, next_plan: long }
		}
	},
	{ component: Part, props: {} }
);
