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
	smallerHref: '/tasks/new?smaller=doctor',
	onbig: () => {},
	onpick: () => {},
	onundo: () => {}
};

export default defineStates(
	AfterView,
	{
		done: { ...after, next: tasks.apply },
		doneLast: after,
		doneOffline: { ...after, status: offline, onundo: undefined },
		help: { ...after, said: 'help' as const },
		yes: { ...after, said: 'yes' as const },
		unsure: { ...after, said: 'made' as const, task: { ...tasks.doctor, confidence: 4 } },
		smaller: { ...after, said: 'made' as const, task: tasks.payslips, big: tasks.doctor },
		parked: { ...after, said: 'park' as const, next: tasks.apply },
		no: { ...after, task: tasks.proposal, said: 'no' as const, onundo: undefined },
		onlyMe: { ...after, others: '' }
	},
	{ component: ShellView, props: { at: 'plan', newMessages: false } }
);
