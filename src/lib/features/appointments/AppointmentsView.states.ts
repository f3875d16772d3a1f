import { appointments } from '../../../../tests/e2e/states/appointments.ts';
import { offline, online, people } from '../../../../tests/e2e/states/people.ts';
import { defineStates } from '../../../../tests/e2e/states/states.ts';
import ShellView from '../shell/ShellView.svelte';
import AppointmentsView from './AppointmentsView.svelte';

const { home, office, video, wish, met, notMet, cancelled, over, long, metAbout } = appointments;
const full = { people, status: online, appointments: [home, office, video, wish, met, notMet, cancelled, over] };

export default defineStates(
	AppointmentsView,
	{
		full,
		empty: { ...full, appointments: [] },
		'next about': { ...full, appointments: [metAbout] },
		'only earlier': { ...full, appointments: [met, notMet] },
		loading: { ...full, appointments: undefined },
		'offline, answered': {
			...full,
			status: offline,
			appointments: [{ ...home, answer: 'fits' as const, pending: true }]
		},
		longText: { ...full, appointments: [long] }
	},
	{ component: ShellView, props: { at: null, newMessages: false } }
);
