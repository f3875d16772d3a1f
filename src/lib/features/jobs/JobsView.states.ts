import { job, jobs } from '../../../../tests/e2e/states/jobs.ts';
import { enrolment, offline, online, people } from '../../../../tests/e2e/states/people.ts';
import { defineStates } from '../../../../tests/e2e/states/states.ts';
import ShellView from '../shell/ShellView.svelte';
import JobsView from './JobsView.svelte';

const nothing = () => undefined;
const { havna, cafe, home, bakery, course, practice, idea, ended, long } = jobs;
const agreed = { ...people, enrolment: { ...enrolment, agreed_count: 3, agreed_period: 'week' as const } };
const base = {
	people: agreed,
	status: online,
	entries: [havna, cafe, home, bakery, course, practice, idea, ended],
	sent: new Map([['havna', '2026-11-03']]),
	selfId: 'self',
	onadd: nothing,
	onagree: nothing
};
const many = Array.from({ length: 150 }, (_, i) => job(`many-${String(i).padStart(3, '0')}`, { title: `Kokk ${i}` }));

export default defineStates(
	JobsView,
	{
		log: base,
		'an employer waits': { ...base, asked: true },
		empty: { ...base, people, entries: [] },
		loading: { ...base, entries: undefined, sent: undefined },
		offline: { ...base, status: offline },
		refused: { ...base, status: { ...online, refused: true } },
		finding: { ...base, finding: true },
		agreeing: { ...base, agreeing: true },
		'nothing agreed, long words': { ...base, people, entries: [long] },
		many: { ...base, entries: many }
	},
	{ component: ShellView, props: { at: 'jobs', newMessages: false, fourth: 'jobs' } }
);
