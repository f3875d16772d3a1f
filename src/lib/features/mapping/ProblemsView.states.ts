import { sampleGoal } from '#lib/core/goal/sample.ts';
import { sampleProblem } from '#lib/core/problem/sample.ts';
import { longTitle, offline, online } from '../../../../tests/e2e/states/people.ts';
import { defineStates } from '../../../../tests/e2e/states/states.ts';
import ShellView from '../shell/ShellView.svelte';
import ProblemsView from './ProblemsView.svelte';

const nothing = () => undefined;
const listed = [
	sampleProblem({ id: 'sleep' }),
	sampleProblem({ id: 'letters', title: 'لا أفتح الرسائل.', lang: 'ar' }),
	sampleProblem({ id: 'phone', title: 'Jeg tør ikke ta telefonen.', audience_id: 'team' })
];
const chosen = [
	sampleProblem({ id: 'rent', title: 'Husleia er for høy.', slot: 1, audience_id: 'team', hard_before: 8 }),
	sampleProblem({ id: 'alone', title: 'Jeg er mye alene.', slot: 2, audience_id: 'team' }),
	sampleProblem({ id: 'back', title: 'Ryggen gjør vondt når jeg sitter.', slot: 3, audience_id: 'team' })
];
const ends = [
	sampleProblem({ id: 'solved', title: 'Vinduet trekker.', status: 'solved' }),
	sampleProblem({ id: 'aside', title: 'Bilen står.', status: 'put_aside' })
];
const full = {
	status: online,
	problems: [...listed, ...chosen, ...ends],
	goals: [sampleGoal({ worked: 'Å gå en tur etter middag' })],
	ratings: [],
	selfId: 'self',
	names: 'Kari og Lars',
	draft: '',
	after: null,
	ondraft: nothing,
	onadd: nothing,
	onarrange: nothing,
	onhard: nothing,
	onsettle: nothing
};

export default defineStates(
	ProblemsView,
	{
		three: full,
		listed: { ...full, problems: listed },
		'just chosen': {
			...full,
			after: { words: 'Nå er det nummer 2. Kari og Lars ser det.', asks: 'alone' },
			onundo: nothing
		},
		'a fourth': { ...full, fourth: listed[0] ?? null },
		empty: { ...full, problems: [], goals: [] },
		loading: { ...full, problems: undefined },
		offline: { ...full, status: offline, draft: 'Jeg har mistet kontakten med' },
		refused: { ...full, status: { ...online, refused: true } },
		'long text': {
			...full,
			problems: [
				sampleProblem({ id: 'a', title: longTitle, slot: 1, audience_id: 'team' }),
				sampleProblem({ id: 'b', title: longTitle, slot: 2, audience_id: 'team' }),
				sampleProblem({ id: 'c', title: `${longTitle} ${longTitle}` })
			],
			draft: longTitle
		}
	},
	{ component: ShellView, props: { at: 'plan', newMessages: false } }
);
