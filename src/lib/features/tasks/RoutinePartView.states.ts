import { defineStates } from '../../../../tests/e2e/states/states.ts';
import ShellView from '../shell/ShellView.svelte';
import RoutinePartView from './RoutinePartView.svelte';

const days = ['17', '18', '19', '20', '21', '22', '23'];
const marks = days.map((day, at) => ({ from: `2026-11-${day}`, ticked: at === 1 || at === 4 }));
const open = { repeat: 'daily' as const, marks, ticked: false, today: '2026-11-23', onpress: () => {} };
const weeks = ['02', '09', '16', '23'].map((day) => ({ from: `2026-11-${day}`, ticked: true }));

export default defineStates(
	RoutinePartView,
	{
		open,
		ticked: { ...open, ticked: true, marks: marks.map((mark, at) => (at === 6 ? { ...mark, ticked: true } : mark)) },
		first: { ...open, marks: marks.slice(-1) },
		weekly: { ...open, repeat: 'weekly' as const, marks: weeks, ticked: true }
	},
	{ component: ShellView, props: { at: 'plan', newMessages: false } }
);
