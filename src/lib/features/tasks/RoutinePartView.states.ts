import { defineStates } from '../../../../tests/e2e/states/states.ts';
import ShellView from '../shell/ShellView.svelte';
import RoutinePartView from './RoutinePartView.svelte';

const open = {
	repeat: 'daily' as const,
	done: ['2026-11-18', '2026-11-21'],
	ticked: false,
	today: '2026-11-23',
	onpress: () => {}
};
const weeks = ['02', '09', '16', '23'].map((day) => `2026-11-${day}`);

export default defineStates(
	RoutinePartView,
	{
		open,
		ticked: { ...open, ticked: true, done: [...open.done, open.today] },
		first: { ...open, done: [] },
		weekly: { ...open, repeat: 'weekly' as const, done: weeks, ticked: true }
	},
	{ component: ShellView, props: { at: 'plan', newMessages: false } }
);
