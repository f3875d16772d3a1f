import { jobs } from '../../../../tests/e2e/states/jobs.ts';
import { longTitle, now } from '../../../../tests/e2e/states/people.ts';
import { defineStates } from '../../../../tests/e2e/states/states.ts';
import ShellView from '../shell/ShellView.svelte';
import PrintView from './PrintView.svelte';

const nothing = () => undefined;
const base = {
	name: 'Amina',
	now,
	entries: Object.values(jobs),
	sent: new Map([['havna', '2026-11-03']]),
	selfId: 'self',
	onprint: nothing,
	oncsv: nothing
};

export default defineStates(
	PrintView,
	{
		month: base,
		nothing: { ...base, entries: [] },
		loading: { ...base, entries: undefined },
		'long name': { ...base, name: longTitle }
	},
	{ component: ShellView, props: { at: 'jobs', newMessages: false, fourth: 'jobs' } }
);
