import type { Pending } from '#lib/core/sync/apply.ts';
import { sampleGoal } from '#lib/core/goal/sample.ts';
import { sampleProblem } from '#lib/core/problem/sample.ts';
import { sampleRating } from '#lib/core/rating/sample.ts';
import type { Goal } from '#lib/core/goal/types.ts';
import { longTitle, offline, online, people, sharing, task, tasks } from '../../../../tests/e2e/states/people.ts';
import { defineStates } from '../../../../tests/e2e/states/states.ts';
import Beside from '../people/Beside.states.svelte';
import PersonPlanView from './PersonPlanView.svelte';

function goal(id: string, change: Partial<Goal> = {}): Pending<Goal> {
	return { ...sampleGoal({ id, ...change }), pending: false };
}

const nothing = () => undefined;
const worker = { ...people, me: { person_id: 'kari', kind: 'worker' as const } };
const goals = [
	goal('job', { worked: 'Jeg jobbet på kjøkken i sju år.' }),
	goal('norsk', { title: 'أريد أن أتكلم النرويجية مع معلمة ابنتي.', lang: 'ar', life_area: 'language' }),
	goal('money', { title: 'Oversikt over pengene', life_area: 'money', status: 'proposed', created_by: 'kari' }),
	goal('walk', { title: 'Gå tur hver uke', status: 'proposed', created_by: 'kari', together: true }),
	goal('drive', { title: 'Ta førerkortet', status: 'parked' }),
	goal('doctor', { title: 'Få en fastlege', status: 'reached', life_area: 'health' })
];
const mine = task('mine', {
	title: 'Søke barnehageplass',
	assignee_kind: 'worker',
	assignee_id: 'kari',
	created_by: 'kari',
	due_on: '2026-11-20'
});
const full = {
	people: worker,
	status: online,
	sharing,
	goals,
	tasks: [{ ...tasks.apply, goal_id: 'job' }, { ...tasks.proposal, goal_id: 'job' }, tasks.doctor, mine, tasks.done],
	news: { team: false, direct: true },
	draft: '',
	onstep: nothing,
	ongoal: nothing,
	ondraft: nothing,
	onwithdraw: nothing
};

export default defineStates(
	PersonPlanView,
	{
		plan: full,
		empty: { ...full, goals: [], tasks: [] },
		loading: { ...full, goals: undefined, tasks: undefined },
		offline: { ...full, status: offline },
		'what is shown': {
			...full,
			problems: [
				sampleProblem({ id: 'rent', title: 'Husleia er for høy.', slot: 1, hard_before: 8 }),
				sampleProblem({ id: 'alone', title: 'أنا وحيدة كثيرًا.', lang: 'ar', slot: 2 }),
				sampleProblem({ id: 'sleep' })
			],
			ratings: [
				sampleRating({ id: 'then', score: 3, not_lower: 'Søsteren min ringer hver søndag.' }),
				sampleRating({ id: 'now', score: 5, rated_on: '2026-11-20', one_up: 'Ringe banken' })
			]
		},
		'new goal': { ...full, writing: 'goal' as const, draft: 'Gå tur hver uke' },
		'new step': { ...full, writing: 'step' as const },
		'long text': {
			...full,
			goals: [goal('long', { title: `${longTitle} ${longTitle}`, worked: longTitle })],
			tasks: []
		}
	},
	{ component: Beside, props: {} }
);
