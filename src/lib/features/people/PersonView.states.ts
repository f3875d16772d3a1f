import {
	audiences,
	enrolment,
	longTitle,
	message,
	offline,
	online,
	people,
	sharing,
	readBy,
	task,
	tasks
} from '../../../../tests/e2e/states/people.ts';
import { defineStates } from '../../../../tests/e2e/states/states.ts';
import Beside from './Beside.states.svelte';
import PersonView from './PersonView.svelte';

const nothing = () => undefined;
const [team] = audiences;
if (!team) throw new Error('The invented people have no team');
const kari = { person_id: 'kari', kind: 'worker' } as const;
const worker = { ...people, me: kari };
const messages = [
	message(30, 'kari', { phrase_key: 'apt_suggest', phrase_params: { date: '2026-11-25', time: '13:00' } }),
	message(32, 'amina', { phrase_key: 'apt_fits' }),
	message(35, 'lars', { body: 'Skal vi øve på intervjuet?' }),
	message(38, 'amina', { body: 'نعم، شكرًا! الأربعاء مناسب لي', lang: 'ar' })
];
const talk = {
	thread: team,
	messages,
	markers: [readBy('amina', 30)],
	draft: '',
	hasOlder: false,
	onolder: nothing,
	ondraft: nothing,
	onsend: nothing,
	onphrase: nothing,
	onwords: nothing
};
const mine = task('mine', {
	title: 'Søke barnehageplass',
	assignee_kind: 'worker',
	assignee_id: 'kari',
	created_by: 'kari',
	due_on: '2026-11-20',
	note: 'Skjemaet ligger hos kommunen.'
});
const call = task('call', {
	kind: 'call_me',
	title: '',
	assignee_kind: 'worker',
	assignee_id: 'kari',
	status: 'proposed',
	due_on: '2026-11-23',
	due_time: '13:00'
});
const all = [tasks.doctor, tasks.apply, mine, call, tasks.cafe, tasks.proposal];
const base = {
	people: worker,
	status: online,
	sharing,
	tasks: all,
	news: { team: false, direct: true },
	at: 'team' as const,
	talk,
	stepId: null,
	draft: '',
	onaction: nothing,
	onwithdraw: nothing,
	onnote: nothing,
	ondraft: nothing
};
const steps = { ...base, at: 'steps' as const, talk: undefined };

export default defineStates(
	PersonView,
	{
		talk: base,
		'talk, came later': {
			...base,
			people: { ...worker, team: worker.team.map((member) => ({ ...member, reads_from: '2026-11-19T09:00:00Z' })) },
			talk: { ...talk, messages: messages.slice(2) }
		},
		'talk empty': { ...base, talk: { ...talk, messages: [] }, tasks: [] },
		'talk loading': { ...base, talk: { ...talk, messages: undefined }, tasks: undefined },
		'talk offline, written in another language': {
			...base,
			status: offline,
			talk: { ...talk, draft: 'Fint, da sees vi', messages: [...messages, message(null, 'kari', { body: 'Fint!' })] }
		},
		'late promise of mine': { ...steps, stepId: 'mine' },
		'asked to call': { ...steps, stepId: 'call' },
		'proposed by a worker': { ...steps, stepId: 'proposal' },
		'step gone': { ...steps, stepId: 'gone' },
		'no phone, long name': {
			...base,
			people: { ...worker, enrolment: { ...enrolment, phone: null, display_name: longTitle } }
		}
	},
	{ component: Beside, props: {} }
);
