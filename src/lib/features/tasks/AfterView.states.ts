import { offline, online, people, tasks } from '../../../../tests/e2e/states/people.ts';
import { defineStates } from '../../../../tests/e2e/states/states.ts';
import ShellView from '../shell/ShellView.svelte';
import AfterView from './AfterView.svelte';

const after = {
	people,
	status: online,
	task: tasks.doctor,
	said: 'done' as const,
	others: 'Kari og Lars',
	talkHref: '/messages',
	onundo: () => {}
};

export default defineStates(
	AfterView,
	{
		done: { ...after, next: tasks.apply },
		doneLast: after,
		doneOffline: { ...after, status: offline, onundo: undefined },
		help: { ...after, said: 'help' as const },
		parked: { ...after, said: 'park' as const, next: tasks.apply },
		no: { ...after, task: tasks.proposal, said: 'no' as const, onundo: undefined },
		onlyMe: { ...after, others: '' }
	},
	{ component: ShellView, props: { at: 'plan', newMessages: false } }
);
