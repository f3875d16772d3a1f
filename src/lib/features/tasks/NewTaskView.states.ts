import { sampleGoal } from '#lib/core/goal/sample.ts';
import { longTitle, now, people } from '../../../../tests/e2e/states/people.ts';
import { defineStates } from '../../../../tests/e2e/states/states.ts';
import ShellView from '../shell/ShellView.svelte';
import NewTaskView from './NewTaskView.svelte';

const nothing = () => {};
const chosen = {
	key: 'ben_housing_apply',
	params: { date: '2026-11-25' },
	assignee: 'participant' as const,
	audience: 'team' as const
};
const start = { people, now, draft: '', ondraft: nothing, onmake: nothing };

export default defineStates(
	NewTaskView,
	{
		what: start,
		forGoal: { ...start, goal: sampleGoal({ id: 'job' }) },
		when: { ...start, draft: 'Ring fastlegen', at: 2 as const },
		who: { ...start, draft: 'Ring fastlegen', at: 3 as const },
		chosenWhen: {
			...start,
			at: 2 as const,
			picked: { ...chosen, key: 'home_dishes', params: null, audience: 'self' as const }
		},
		chosenWho: { ...start, at: 3 as const, picked: { ...chosen, assignee: 'either' as const } },
		tooLong: { ...start, draft: `${longTitle} ${longTitle} ${longTitle}` }
	},
	{ component: ShellView, props: { at: 'plan', newMessages: false } }
);
