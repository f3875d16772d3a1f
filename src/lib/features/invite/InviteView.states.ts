import { enrolment, longTitle, now, offline, online } from '../../../../tests/e2e/states/people.ts';
import { defineStates } from '../../../../tests/e2e/states/states.ts';
import WorkerShell from '../people/WorkerShell.svelte';
import InviteView from './InviteView.svelte';

const nothing = () => undefined;
const me = { person_id: 'kari', kind: 'worker', display_name: 'Kari Nordmann', language: 'nb' } as const;
const base = {
	me,
	status: online,
	people: [enrolment, { ...enrolment, id: 'tesfay', display_name: 'Tesfay' }],
	step: 'who',
	name: null,
	language: 'ar',
	shown: null,
	problem: null,
	busy: false,
	onenrol: nothing,
	oninvite: nothing
} as const;
const minute = 60_000;
const shown = {
	link: 'https://stegvis.fjordvik.example/join#abcdefghij-KLMNOPQR_12',
	code: 'A2C4E6GH',
	code_expires_at: new Date(now.getTime() + 9.5 * minute).toISOString(),
	expires_at: new Date(now.getTime() + 7 * 24 * 60 * minute).toISOString()
};
const code = { ...base, step: 'new', name: 'Amina', shown } as const;

export default defineStates(
	InviteView,
	{
		who: base,
		'who, nobody yet': { ...base, people: [] },
		'who, offline': { ...base, status: offline },
		'somebody new': { ...base, step: 'new' },
		'somebody new, offline': { ...base, step: 'new', problem: 'offline' },
		'new phone': { ...base, step: 'known', name: 'Amina' },
		'went wrong': { ...base, step: 'known', name: 'Amina', problem: 'failed' },
		code,
		'code is over': { ...code, shown: { ...shown, code_expires_at: now.toISOString() } },
		'long name': { ...code, name: longTitle }
	},
	{ component: WorkerShell, props: { at: 'invite', someoneWaits: false } }
);
