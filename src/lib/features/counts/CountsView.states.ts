import type { Counts } from '#lib/core/job/counts.ts';
import { defineStates } from '../../../../tests/e2e/states/states.ts';
import ShellView from '../shell/ShellView.svelte';
import CountsView from './CountsView.svelte';

const own = { steps: 12, meetings: 5, goals: 1 };
const jobs: Counts = {
	jobs: 7,
	byKind: [
		['permanent', 4],
		['temporary_cover', 3]
	],
	apart: [
		['education', 1],
		['work_practice', 2]
	]
};
const none: Counts = { jobs: 0, byKind: [], apart: [] };

export default defineStates(
	CountsView,
	{
		full: { own, jobs },
		'without jobs': { own, jobs: none },
		empty: { own: { steps: 0, meetings: 0, goals: 0 }, jobs: none },
		loading: {}
	},
	{ component: ShellView, props: { at: null, newMessages: false } }
);
