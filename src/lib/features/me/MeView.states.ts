import { enrolment, kari, lars, longTitle, offline, online } from '../../../../tests/e2e/states/people.ts';
import { defineStates } from '../../../../tests/e2e/states/states.ts';
import ShellView from '../shell/ShellView.svelte';
import MeView from './MeView.svelte';

const nothing = () => undefined;
const handlers = { oncard: nothing, onreceipts: nothing, onworkercard: nothing, oncopy: nothing, onsignout: nothing };
const amina = { person_id: 'amina', kind: 'participant', display_name: 'Amina', language: 'ar' } as const;
const worker = { person_id: 'kari', kind: 'worker', display_name: 'Kari Nordmann', language: 'nb' } as const;
const participant = { me: amina, enrolment, status: online, unsent: 0, ...handlers };

export default defineStates(
	MeView,
	{
		participant,
		loading: { ...participant, enrolment: undefined },
		offline: { ...participant, status: offline, unsent: 3 },
		refused: { ...participant, status: { ...online, refused: true }, unsent: 1 },
		'receipts on': { ...participant, enrolment: { ...enrolment, share_read: true, phone: null } },
		'sign out': { ...participant, signingOut: true },
		'sign out with unsent': { ...participant, unsent: 3, signingOut: true },
		'long name': { ...participant, enrolment: { ...enrolment, display_name: longTitle } },
		worker: { ...participant, me: worker, memberships: [{ member: kari, participant: 'Amina' }] },
		lead: { ...participant, me: { ...worker, is_lead: true }, memberships: [] },
		'worker away': {
			...participant,
			me: { ...worker, display_name: 'Lars Berg' },
			memberships: [
				{ member: lars, participant: 'Amina' },
				{ member: { ...lars, id: 'other' }, participant: 'Tesfay' }
			]
		}
	},
	{ component: ShellView, props: { at: null, newMessages: false } }
);
