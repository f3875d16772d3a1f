import { enrolment, kari, lars, longTitle, offline, online } from '../../../../tests/e2e/states/people.ts';
import { defineStates } from '../../../../tests/e2e/states/states.ts';
import ShellView from '../shell/ShellView.svelte';
import { sampleProposal } from '../team/sample.ts';
import TalkView from './TalkView.svelte';

const full = { enrolment, team: [kari, lars], status: online };

export default defineStates(
	TalkView,
	{
		full,
		proposed: { ...full, proposed: [{ proposal: sampleProposal(), by: 'Kari Nordmann' }] },
		empty: { ...full, team: [] },
		loading: { ...full, enrolment: undefined, team: undefined },
		offline: { ...full, status: offline },
		noPhone: {
			...full,
			enrolment: { ...enrolment, office_phone: null },
			team: [{ ...kari, phone: null, hours: null }]
		},
		longText: {
			...full,
			team: [{ ...kari, display_name: 'Kari-Anne Solveig Nordmann-Evensen', employer: longTitle, away_text: longTitle }]
		}
	},
	{ component: ShellView, props: { at: null, newMessages: false } }
);
