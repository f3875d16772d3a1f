import { sampleGoal } from '#lib/core/goal/sample.ts';
import { longTitle, offline, online, people, sharing, task, tasks } from '../../../../tests/e2e/states/people.ts';
import { defineStates } from '../../../../tests/e2e/states/states.ts';
import ShellView from '../shell/ShellView.svelte';
import TaskView from './TaskView.svelte';

const { doctor, late, cafe, proposal, asked, done, parked, dropped, callMe } = tasks;
const nothing = () => {};
const full = {
	people,
	status: online,
	task: doctor,
	sharing,
	talkHref: '/messages',
	draft: '',
	onaction: nothing,
	onwithdraw: nothing,
	onnote: nothing,
	ondraft: nothing
};

export default defineStates(
	TaskView,
	{
		mine: full,
		towardsGoal: { ...full, goal: sampleGoal({ id: 'job' }) },
		together: { ...full, task: { ...proposal, together: true } },
		late: { ...full, task: { ...late, help: 'wanted' as const } },
		proposal: { ...full, task: proposal },
		workerLate: { ...full, task: cafe },
		asked: { ...full, task: asked },
		callMe: { ...full, task: callMe },
		done: { ...full, task: done },
		parked: { ...full, task: parked },
		dropped: { ...full, task: { ...dropped, pending: true }, status: offline },
		onlyMe: { ...full, task: { ...doctor, audience_id: 'self' } },
		withFact: { ...full, fact: 'gp_choice' },
		loading: { ...full, task: undefined },
		gone: { ...full, task: null },
		worker: { ...full, people: { ...people, me: { person_id: 'lars', kind: 'worker' as const } }, task: cafe },
		longText: { ...full, task: task('long', { title: longTitle, note: longTitle, created_by: 'kari' }) }
	},
	{ component: ShellView, props: { at: 'plan', newMessages: false } }
);
