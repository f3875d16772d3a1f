import { sampleAgreement } from '#lib/core/agreement/sample.ts';
import type { TrayItem } from '#lib/data/tray/queries.ts';
import { longTitle, offline, online, people } from '../../../../tests/e2e/states/people.ts';
import { defineStates } from '../../../../tests/e2e/states/states.ts';
import AgreementView from './AgreementView.svelte';
import Part from './Part.states.svelte';

const nothing = (): void => undefined;
const holds = sampleAgreement();
const from = { id: 'next', number: 2, base_id: holds.id, created_by: 'kari', created_at: '2026-11-20T09:00:00Z' };
const open = sampleAgreement({
	...from,
	problems: ['Jeg sover dårlig', 'Jeg har ikke barnehageplass'],
	...{
		starts_on: '2026-12-01',
		ends_on: '2027-02-28',
		rhythm: 'biweekly',
		reason: 'Barnehagen svarer først i februar.'
	},
	...{ status: 'proposed', participant_answer: null, participant_on: null, worker_on: '2026-11-20' }
});
const first = sampleAgreement({ status: 'proposed', worker_answer: null, worker_on: null, worker_id: null });
const unsent: TrayItem = {
	...{ id: 1, seq: 1, code: 'period_too_long', at: '2026-11-20T09:00:00Z', text: 'Amina', audience_id: 'team' },
	...{ reason: 'refused', mutation: { op: 'put', tbl: 'agreement', id: 'x', row: {} } }
};
const base = {
	...{ people, status: online, seenBy: 'Du, Kari og Lars', printHref: '/agreement/print' },
	...{ onyes: nothing, onwithdraw: nothing, ondiscard: nothing, onwrite: nothing, onextend: nothing }
};
const worker = { ...base, people: { ...people, me: { person_id: 'kari', kind: 'worker' as const } } };
const long = `${longTitle} ${longTitle}`;

export default defineStates(
	AgreementView,
	{
		none: { ...base, versions: [] },
		holds: { ...base, versions: [holds] },
		'over, and begun anew': {
			...base,
			versions: [sampleAgreement({ ends_on: '2026-11-20' })],
			draftHref: '/agreement/new'
		},
		'new proposal': { ...base, versions: [holds, open] },
		'first, unsent': { ...base, status: offline, versions: [{ ...first, number: 0, participant_on: null }] },
		'for the worker': { ...worker, versions: [first] },
		'for the worker, later': { ...worker, versions: [holds, open] },
		overtaken: {
			...base,
			versions: [holds, sampleAgreement({ id: 'late', number: 2, status: 'lapsed', worker_answer: null })]
		},
		refused: { ...base, versions: [holds], unsent },
		compared: { ...base, versions: [holds, open], chosen: [holds.id, open.id] },
		loading: base,
		'long text': {
			...base,
			versions: [holds, { ...open, problems: [long, longTitle], goals: [long], more: long, parties: long }]
		}
	},
	{ component: Part, props: {} }
);
