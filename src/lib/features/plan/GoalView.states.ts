import type { Pending } from '#lib/core/sync/apply.ts';
import { sampleGoal } from '#lib/core/goal/sample.ts';
import type { StoryLine } from '#lib/core/goal/story.ts';
import type { Goal } from '#lib/core/goal/types.ts';
import type { Task } from '#lib/core/task/types.ts';
import { longTitle, offline, online, people, sharing, task, tasks } from '../../../../tests/e2e/states/people.ts';
import { defineStates } from '../../../../tests/e2e/states/states.ts';
import ShellView from '../shell/ShellView.svelte';
import GoalView from './GoalView.svelte';

function goal(change: Partial<Goal> = {}): Pending<Goal> {
	return { ...sampleGoal({ id: 'job', ...change }), pending: false };
}

const nothing = () => {};
const done = task('cv', { title: 'Lage CV', status: 'done', done_at: '2026-11-19T10:00:00Z', goal_id: 'job' });
const story: StoryLine<Task>[] = [
	{ id: '4', at: '2026-11-19T10:00:00Z', what: 'step', task: done },
	{ id: '3', at: '2026-11-12T09:00:00Z', what: 'words', words: 'Jeg vil ha jobb', by: 'amina' },
	{ id: '2', at: '2026-11-10T09:00:00Z', what: 'parked', by: 'amina' },
	{ id: '1', at: '2026-11-02T09:00:00Z', what: 'made', by: 'amina' }
];
const full = {
	people,
	status: online,
	goal: goal({ worked: 'Jeg jobbet på kjøkken i sju år.\nJeg kom alltid tidlig.' }),
	tasks: [tasks.doctor, tasks.apply, tasks.cafe, done],
	story,
	after: null,
	sharing,
	talkHref: '/messages',
	drafts: { title: '', worked: '' },
	onaction: nothing,
	onstep: nothing,
	onwords: nothing,
	onworked: nothing,
	ondraft: nothing,
	ondelete: nothing
};
const proposal = { ...full, tasks: [], goal: goal({ status: 'proposed', created_by: 'kari' }) };

export default defineStates(
	GoalView,
	{
		active: full,
		story: { ...full, told: true },
		'just made': { ...full, goal: goal(), tasks: [], after: 'made' as const },
		'step done': { ...full, after: 'step' as const, onundo: nothing },
		proposal,
		'written together': { ...proposal, goal: goal({ status: 'proposed', created_by: 'kari', together: true }) },
		'wants to talk': {
			...proposal,
			goal: goal({ status: 'proposed', created_by: 'kari', answer: 'talk' }),
			after: 'talk' as const,
			onundo: nothing
		},
		parked: { ...full, goal: goal({ status: 'parked' }), after: 'park' as const, onundo: nothing },
		reached: { ...full, goal: goal({ status: 'reached' }), after: 'reach' as const, status: offline },
		'said no': { ...full, goal: goal({ status: 'dropped' }), tasks: [], after: 'no' as const },
		'in Arabic': { ...full, goal: goal({ title: 'أريد أن أتكلم النرويجية.', lang: 'ar', life_area: 'language' }) },
		'only me, waiting': { ...full, goal: { ...goal({ audience_id: 'self' }), pending: true }, status: offline },
		loading: { ...full, goal: undefined },
		gone: { ...full, goal: null },
		'long text': { ...full, goal: goal({ title: `${longTitle} ${longTitle}`, worked: longTitle, life_area: null }) }
	},
	{ component: ShellView, props: { at: 'plan', newMessages: false } }
);
