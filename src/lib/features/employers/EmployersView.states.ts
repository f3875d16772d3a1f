import { sampleContact } from '#lib/core/employer/sample.ts';
import type { EmployerContact } from '#lib/core/employer/types.ts';
import { longTitle, offline, online } from '../../../../tests/e2e/states/people.ts';
import { defineStates } from '../../../../tests/e2e/states/states.ts';
import Part from '../agreement/Part.states.svelte';
import EmployersView from './EmployersView.svelte';

const contact = (id: string, change: Partial<EmployerContact> = {}) => sampleContact({ id, ...change });
const contacts = [
	contact('open'),
	contact('yes', { employer: 'Solsiden kafé', approval: 'yes', approval_on: '2026-11-20' }),
	contact('talk', { employer: 'Fjordvik sykehjem', purpose: 'Se på jobben en dag', approval: 'talk' }),
	contact('no', { employer: 'Torget', purpose: null, approval: 'no' }),
	contact('withdrawn', { employer: 'Bakeriet', approval: 'withdrawn' })
];

export default defineStates(
	EmployersView,
	{
		some: { status: online, contacts },
		empty: { status: online, contacts: [] },
		loading: { status: online },
		offline: { status: offline, contacts },
		'long text': { status: online, contacts: [contact('long', { employer: longTitle, purpose: longTitle.repeat(3) })] }
	},
	{ component: Part, props: {} }
);
