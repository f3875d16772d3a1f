import { sampleProblem } from '#lib/core/problem/sample.ts';
import type { ProblemLine } from '#lib/core/problem/story.ts';
import type { Problem } from '#lib/core/problem/types.ts';
import type { Pending } from '#lib/core/sync/apply.ts';
import { longTitle, offline, online } from '../../../../tests/e2e/states/people.ts';
import { defineStates } from '../../../../tests/e2e/states/states.ts';
import ShellView from '../shell/ShellView.svelte';
import ProblemView from './ProblemView.svelte';

function problem(change: Partial<Problem> = {}, pending = false): Pending<Problem> {
	return { ...sampleProblem({ title: 'Husleia er for høy.', ...change }), pending };
}

const nothing = () => undefined;
const story: ProblemLine[] = [
	{ id: '4', at: '2026-11-20T09:00:00Z', what: 'words', words: 'Det er dyrt å bo' },
	{ id: '3', at: '2026-11-16T09:00:00Z', what: 'moved', place: '1' },
	{ id: '2', at: '2026-11-09T09:00:00Z', what: 'chosen', place: '2' },
	{ id: '1', at: '2026-11-02T09:00:00Z', what: 'made' }
];
const listed = {
	status: online,
	problem: problem(),
	story,
	number: null,
	isPrivate: true,
	names: 'Kari og Lars',
	draft: '',
	onstatus: nothing,
	onhard: nothing,
	onshare: nothing,
	onwords: nothing,
	ondraft: nothing,
	ondelete: nothing
};
const chosen = { ...listed, number: 1, isPrivate: false, problem: problem({ slot: 1, audience_id: 'team' }) };

export default defineStates(
	ProblemView,
	{
		listed,
		chosen,
		'how hard is said': { ...chosen, problem: problem({ slot: 1, audience_id: 'team', hard_before: 8 }) },
		story: { ...chosen, told: true },
		'listed and shared': { ...listed, isPrivate: false },
		solved: { ...listed, problem: problem({ status: 'solved', hard_before: 8 }), isPrivate: false },
		'put aside': { ...listed, problem: problem({ status: 'put_aside' }) },
		'offline, waiting': { ...chosen, status: offline, problem: problem({ slot: 1 }, true) },
		loading: { ...listed, problem: undefined, story: undefined },
		gone: { ...listed, problem: null },
		'long text': { ...chosen, problem: problem({ title: `${longTitle} ${longTitle}`, slot: 1 }) }
	},
	{ component: ShellView, props: { at: 'plan', newMessages: false } }
);
