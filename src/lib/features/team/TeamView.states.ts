import type { ComponentProps } from 'svelte';
import { longTitle, offline, online, people } from '../../../../tests/e2e/states/people.ts';
import { defineStates } from '../../../../tests/e2e/states/states.ts';
import WorkerShell from '../people/WorkerShell.svelte';
import { sampleProposal } from './sample.ts';
import TeamView from './TeamView.svelte';

const nothing = (): void => undefined;
const selam = {
	person_id: 'selam',
	display_name: 'Selam Tesfay',
	role: 'mentor',
	employer: 'Frivilligsentralen'
} as const;
const base: ComponentProps<typeof TeamView> = {
	...{ people, status: online, proposals: [], colleagues: [selam], problem: null },
	...{ onpropose: nothing, onwithdraw: nothing, onagain: nothing, onend: nothing }
};

export default defineStates(
	TeamView,
	{
		team: base,
		'for a lead': { ...base, onoffer: nothing },
		'a mix': {
			...base,
			people: { ...people, enrolment: { ...people.enrolment, parts: ['rating', 'jobs'] } },
			onoffer: nothing
		},
		proposed: { ...base, proposals: [sampleProposal({ created_by: people.me.person_id })], colleagues: [] },
		loading: { ...base, colleagues: null },
		offline: { ...base, status: offline, colleagues: null, problem: 'offline' },
		'long names': { ...base, colleagues: [{ ...selam, display_name: longTitle, employer: longTitle }] }
	},
	{ component: WorkerShell, props: { at: 'people', someoneWaits: false } }
);
