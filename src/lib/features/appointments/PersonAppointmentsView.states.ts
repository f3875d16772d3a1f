import { appointments } from '../../../../tests/e2e/states/appointments.ts';
import { longTitle, offline, online, people, sharing, tasks } from '../../../../tests/e2e/states/people.ts';
import { defineStates } from '../../../../tests/e2e/states/states.ts';
import Beside from '../people/Beside.states.svelte';
import { formOf } from './form.ts';
import PersonAppointmentsView from './PersonAppointmentsView.svelte';

const nothing = () => undefined;
const { home, office, video, running, wish, openWish, met, notMet, cancelled, over, long, metAbout } = appointments;
const empty = formOf(null, 'kari');
const list = {
	people: { ...people, me: { person_id: 'kari', kind: 'worker' as const } },
	status: online,
	sharing,
	tasks: Object.values(tasks),
	news: { team: false, direct: false },
	at: 'list' as const,
	appointments: [home, office, video, running, wish, openWish, met, notMet, cancelled, over, long],
	id: null,
	draft: '',
	onform: nothing,
	onsend: nothing,
	onleave: nothing,
	onstatus: nothing,
	onsummary: nothing,
	onabout: nothing,
	ondraft: nothing
};
const one = { ...list, at: 'one' as const };
const form = { ...list, at: 'form' as const, begin: empty };
const filled = { ...empty, day: '2026-11-27', from: '10:00', to: '11:00', purpose: 'Bostøtte' };

export default defineStates(
	PersonAppointmentsView,
	{
		list,
		'list empty': { ...list, appointments: [] },
		'list loading': { ...list, appointments: undefined },
		'list offline': { ...list, status: offline },
		'list, next about': { ...list, appointments: [metAbout] },
		one: { ...one, id: 'home' },
		'one, another time': { ...one, id: 'video' },
		'one, calling off': { ...one, id: 'home', asking: true },
		'one, over': { ...one, id: 'over' },
		'one, met': { ...one, id: 'met' },
		'one asked for': { ...one, id: 'wish' },
		'one, long text': { ...one, id: 'long' },
		gone: { ...one, id: 'nowhere' },
		new: form,
		'new, filled in': { ...form, begin: filled },
		'new, with topics': { ...form, begin: { ...filled, topics: ['health', 'benefits'] } },
		'new, past': { ...form, begin: { ...filled, day: '2026-11-20' }, tried: true },
		'new, ten years ahead': { ...form, begin: { ...filled, day: '2036-11-20' }, tried: true },
		'new, ends first': { ...form, begin: { ...filled, to: '09:00' }, tried: true },
		'new, nothing chosen': { ...form, tried: true },
		'new, bad link': {
			...form,
			begin: { ...filled, place_kind: 'video' as const, link: 'http://video.example' },
			tried: true
		},
		'new, too long': { ...form, begin: { ...filled, purpose: `${longTitle} `.repeat(4) } },
		'a time for a wish': { ...form, id: 'wish', begin: formOf(wish, 'kari') }
	},
	{ component: Beside, props: {} }
);
