import type { ProjectCount } from '#lib/core/counts/project.ts';
import { offline, online } from '../../../../tests/e2e/states/people.ts';
import { defineStates } from '../../../../tests/e2e/states/states.ts';
import WorkerShell from '../people/WorkerShell.svelte';
import ProjectCountsView from './ProjectCountsView.svelte';

const one = (what: ProjectCount['what'], count: number | null, topic: string | null = null): ProjectCount => ({
	...{ what, count, topic }
});
const some = [one('people', 24), one('meetings', 61), one('agencies', 5), one('goals', 31), one('reached', null)];
const topics = [one('topic', 19, 'benefits'), one('topic', 12, 'housing_keep')];
const base = { status: online, counts: [...some, ...topics], problem: null, onagain: () => undefined };

export default defineStates(
	ProjectCountsView,
	{
		some: base,
		few: { ...base, counts: some.map((count) => ({ ...count, count: null })) },
		loading: { ...base, counts: null },
		offline: { ...base, status: offline, counts: null, problem: 'offline' as const }
	},
	{ component: WorkerShell, props: { at: null, someoneWaits: false } }
);
