import { appointments } from '../../../../tests/e2e/states/appointments.ts';
import { offline, online, people, sharing } from '../../../../tests/e2e/states/people.ts';
import { defineStates } from '../../../../tests/e2e/states/states.ts';
import ShellView from '../shell/ShellView.svelte';
import AppointmentView from './AppointmentView.svelte';

const nothing = () => undefined;
const { home, video, phone, running, wish, openWish, met, metAbout, cancelled, long } = appointments;
const full = {
	people,
	status: online,
	appointment: home,
	others: 'Kari og Lars',
	sharing,
	drafts: { summary: '', wish: '' },
	canShare: true,
	onanswer: nothing,
	onchange: nothing,
	onwords: nothing,
	ondraft: nothing,
	onwithdraw: nothing,
	onsave: nothing,
	onshare: nothing
};

export default defineStates(
	AppointmentView,
	{
		home: full,
		'video, another time': { ...full, appointment: video },
		'phone today': { ...full, appointment: phone },
		'now, outdoors': { ...full, appointment: running },
		asked: { ...full, appointment: wish },
		'asked, both open': { ...full, appointment: openWish },
		met: { ...full, appointment: met },
		'met, next about': { ...full, appointment: metAbout },
		'choosing topics': { ...full, choosing: true },
		cancelled: { ...full, appointment: cancelled },
		calendar: { ...full, calendarOpen: true },
		loading: { ...full, appointment: undefined },
		gone: { ...full, appointment: null },
		'offline, answered': {
			...full,
			status: offline,
			appointment: { ...home, answer: 'fits' as const, pending: true }
		},
		longText: { ...full, appointment: long }
	},
	{ component: ShellView, props: { at: null, newMessages: false } }
);
