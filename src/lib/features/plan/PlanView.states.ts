import type { Pending } from '#lib/core/sync/apply.ts';
import { sampleAgreement } from '#lib/core/agreement/sample.ts';
import { sampleGoal } from '#lib/core/goal/sample.ts';
import type { Goal } from '#lib/core/goal/types.ts';
import { methods } from '#lib/core/method/methods.ts';
import { pathOf } from '#lib/core/method/path.ts';
import type { Method } from '#lib/core/team/types.ts';
import { enrolment, longTitle, offline, online, people, task, tasks } from '../../../../tests/e2e/states/people.ts';
import { defineStates } from '../../../../tests/e2e/states/states.ts';
import ShellView from '../shell/ShellView.svelte';
import PlanView from './PlanView.svelte';

function goal(id: string, change: Partial<Goal> = {}): Pending<Goal> {
	return { ...sampleGoal({ id, ...change }), pending: false };
}

const goals = [
	goal('job'),
	goal('norsk', { title: 'أريد أن أتكلم النرويجية مع معلمة ابنتي.', lang: 'ar', life_area: 'language' }),
	goal('ro', { title: 'Jeg vil ha ro hjemme om kvelden.', life_area: 'home' }),
	goal('money', { title: 'Oversikt over pengene', life_area: 'money', status: 'proposed', created_by: 'kari' }),
	goal('walk', { title: 'Gå tur hver uke', status: 'proposed', created_by: 'kari', together: true }),
	goal('drive', { title: 'Ta førerkortet', status: 'parked' }),
	goal('doctor', { title: 'Få en fastlege', status: 'reached', life_area: 'health' })
];
const all = [
	{ ...tasks.doctor, goal_id: 'ro' },
	{ ...tasks.apply, goal_id: 'job' },
	task('begun', { title: 'Lage CV', status: 'done', done_at: '2026-11-19T10:00:00Z', goal_id: 'job' }),
	tasks.payslips,
	tasks.proposal,
	tasks.cafe,
	tasks.done,
	tasks.parked,
	tasks.dropped
];
const path = pathOf(methods.oot.phases, { agreements: [], evaluated: false, closed: false }, '2026-11-23');
const working = pathOf(
	methods.oot.phases,
	{ agreements: [sampleAgreement()], evaluated: false, closed: false },
	'2026-11-23'
);
const full = { people, status: online, goals, tasks: all, path: working };
const method = (method: Method) => ({ ...people, enrolment: { ...enrolment, method } });

export default defineStates(
	PlanView,
	{
		full,
		'without a path': { ...full, people: method('loft'), path: null },
		'a path that goes on': {
			...full,
			...{ people: method('se'), path: null },
			tasks: all.filter(({ goal_id }) => goal_id !== 'ro')
		},
		'one goal, no step': { ...full, goals: [goal('job')], tasks: [] },
		empty: { ...full, goals: [], tasks: [], path },
		'only on hold': { ...full, goals: [goal('drive', { status: 'parked' })], tasks: [tasks.payslips] },
		'only a proposal': { ...full, goals: goals.filter(({ status }) => status === 'proposed'), tasks: [] },
		'many steps': {
			...full,
			tasks: Array.from({ length: 30 }, (_, n) => task(`many-${n}`, { title: `Steg ${n + 1}` }))
		},
		loading: { ...full, goals: undefined },
		offline: { ...full, status: offline },
		'long text': {
			...full,
			goals: [goal('long', { title: `${longTitle} ${longTitle}` }), goal('longer', { title: longTitle })],
			tasks: [task('long-step', { title: longTitle, goal_id: 'long' })]
		}
	},
	{ component: ShellView, props: { at: 'plan', newMessages: false } }
);
