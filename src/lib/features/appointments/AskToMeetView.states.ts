import { longTitle } from '../../../../tests/e2e/states/people.ts';
import { defineStates } from '../../../../tests/e2e/states/states.ts';
import ShellView from '../shell/ShellView.svelte';
import AskToMeetView from './AskToMeetView.svelte';

const nothing = () => undefined;
const start = { online: true, others: 'Kari og Lars', draft: '', ondraft: nothing, onask: nothing };

export default defineStates(
	AskToMeetView,
	{
		where: start,
		when: { ...start, at: 2 as const },
		tooLong: { ...start, at: 2 as const, draft: `${longTitle}. `.repeat(4) },
		asked: { ...start, at: 'asked' as const },
		'asked offline': { ...start, at: 'asked' as const, online: false }
	},
	{ component: ShellView, props: { at: null, newMessages: false } }
);
