import { sampleEvaluation } from '#lib/core/evaluation/sample.ts';
import { longTitle, offline, online } from '../../../../tests/e2e/states/people.ts';
import { defineStates } from '../../../../tests/e2e/states/states.ts';
import Part from '../agreement/Part.states.svelte';
import PersonEvaluationView from './PersonEvaluationView.svelte';
import { problem } from './sample.ts';

const nothing = (): void => undefined;
const problems = [problem('sleep', { title: 'Jeg sover dårlig', slot: 1, hard_before: 8, hard_after: 4 })];
const base = {
	...{ status: online, name: 'Amina', problems, evaluation: sampleEvaluation(), draft: '' },
	...{ ondraft: nothing, onsave: nothing }
};

export default defineStates(
	PersonEvaluationView,
	{
		shared: base,
		'with words': { ...base, evaluation: sampleEvaluation({ worker_words: 'Du har gjort dette selv.' }) },
		nothing: { ...base, evaluation: null },
		loading: { ...base, evaluation: undefined },
		offline: { ...base, status: offline, draft: 'Takk' },
		'long text': { ...base, evaluation: sampleEvaluation({ learnt: longTitle, next_plan: longTitle }) }
	},
	{ component: Part, props: {} }
);
