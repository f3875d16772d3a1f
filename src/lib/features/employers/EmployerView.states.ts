import { sampleContact, sampleEntry } from '#lib/core/employer/sample.ts';
import { longTitle, offline, online, people } from '../../../../tests/e2e/states/people.ts';
import { defineStates } from '../../../../tests/e2e/states/states.ts';
import Part from '../agreement/Part.states.svelte';
import EmployerView from './EmployerView.svelte';

const nothing = (): void => undefined;
const open = { ...sampleContact(), pending: false };
const yes = { ...open, approval: 'yes' as const, approval_on: '2026-11-18' };
const adjusted = { ...yes, disclosure: 'adjustments' as const, disclosure_on: '2026-11-19' };
const entry = { ...sampleEntry(), pending: false };
const visit = {
	...sampleEntry({
		id: 'visit',
		how: 'workplace_visit',
		happened_on: '2026-11-22',
		disclosed: 'adjustments',
		next: null
	}),
	pending: false
};
const base = {
	place: { people, status: online, seenBy: 'Du, Kari og Lars' },
	...{ contact: open, entries: [], draft: '', ondraft: nothing, onanswer: nothing, onwords: nothing }
};

export default defineStates(
	EmployerView,
	{
		asked: base,
		yes: { ...base, contact: yes },
		'yes, with what may be said': {
			...base,
			contact: { ...adjusted, disclosure_words: 'Jeg trenger en pause midt på dagen.' },
			entries: [visit, entry]
		},
		'words too long': { ...base, contact: adjusted, draft: 'å'.repeat(501) },
		talk: { ...base, contact: { ...open, approval: 'talk' } },
		withdrawn: { ...base, contact: { ...open, approval: 'withdrawn', approval_on: '2026-11-22' }, entries: [entry] },
		'offline, just answered': {
			...base,
			place: { ...base.place, status: offline },
			contact: { ...open, approval: 'no', pending: true }
		},
		gone: { ...base, contact: null },
		loading: { ...base, contact: undefined },
		'long text': {
			...base,
			contact: { ...adjusted, employer: longTitle, place: longTitle, purpose: longTitle.repeat(4) },
			entries: [{ ...entry, said: longTitle.repeat(8), next: longTitle }]
		}
	},
	{ component: Part, props: {} }
);
