import { enrolment, kari, lars } from '../../../../tests/e2e/states/people.ts';
import { defineStates } from '../../../../tests/e2e/states/states.ts';
import ShellView from '../shell/ShellView.svelte';
import CallMeView from './CallMeView.svelte';

const who = { enrolment, team: [kari, lars], online: true, onask: () => {} };

export default defineStates(
	CallMeView,
	{
		who,
		when: { ...who, who: 'kari' },
		noPhone: { ...who, who: 'kari', enrolment: { ...enrolment, phone: null } },
		asked: { ...who, who: 'kari', asked: true },
		askedOffline: { ...who, who: 'kari', asked: true, online: false }
	},
	{ component: ShellView, props: { at: null, newMessages: false } }
);
