import { longTitle, offline, online, people, task, tasks } from '../../../../tests/e2e/states/people.ts';
import { defineStates } from '../../../../tests/e2e/states/states.ts';
import ShellView from '../shell/ShellView.svelte';
import TasksView from './TasksView.svelte';

const full = { people, status: online, tasks: Object.values(tasks), shown: 'open' as const };

export default defineStates(
	TasksView,
	{
		open: full,
		done: { ...full, shown: 'done' as const },
		aside: { ...full, shown: 'aside' as const },
		empty: { ...full, tasks: [] },
		emptyDone: { ...full, tasks: [], shown: 'done' as const },
		loading: { ...full, tasks: undefined },
		offline: { ...full, status: offline },
		longText: { ...full, tasks: [task('long', { title: longTitle, due_on: '2026-11-25', help: 'wanted' })] }
	},
	{ component: ShellView, props: { at: 'tasks', newMessages: false } }
);
