import { longTitle } from '../../../../tests/e2e/states/people.ts';
import { defineStates } from '../../../../tests/e2e/states/states.ts';
import ShellView from '../shell/ShellView.svelte';
import Paper from './Paper.states.svelte';

export default defineStates(
	Paper,
	{ agreement: { name: 'Amina' }, 'long name': { name: longTitle } },
	{ component: ShellView, props: { at: 'plan', newMessages: false } }
);
