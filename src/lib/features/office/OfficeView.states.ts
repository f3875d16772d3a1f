import type { Pending } from '#lib/core/sync/apply.ts';
import type { OfficeEntry } from '#lib/core/office/types.ts';
import { longTitle, offline, online } from '../../../../tests/e2e/states/people.ts';
import { defineStates } from '../../../../tests/e2e/states/states.ts';
import WorkerShell from '../people/WorkerShell.svelte';
import OfficeView from './OfficeView.svelte';

const nothing = () => undefined;

function entry(id: string, kind: OfficeEntry['kind'], belongs_to: string, change: Partial<OfficeEntry>) {
	const row = { enrolment_id: '', audience_id: 'office', created_by: 'siri', ver: 1, pending: change.ver === null };
	const at = { created_at: '2026-11-20T09:00:00Z', updated_at: '2026-11-20T09:00:00Z' };
	const whole: Pending<OfficeEntry> = {
		...row,
		...at,
		id,
		kind,
		belongs_to,
		texts: { nb: '' },
		retired: false,
		...change
	};
	return whole;
}

const entries = [
	entry('cafe', 'phrase', 'appointments', {
		texts: { nb: 'Vi møtes på Frivilligsentralen.', ar: 'نلتقي في مركز المتطوعين.' }
	}),
	entry('old', 'phrase', 'appointments', { texts: { nb: 'Vi møtes i Storgata 4.' }, retired: true }),
	entry('wood', 'step', 'housing', { texts: { nb: 'Hent ved hos Solsiden vaktmester' }, ver: null }),
	entry('ti', 'language', 'ti', { texts: { nb: 'ትግርኛ' } })
];
const base = {
	status: online,
	entries,
	places: { phrase: ['appointments'], step: ['housing'], fact: ['social_help_where'] },
	isLead: true,
	draft: '',
	ondraft: nothing,
	onsave: nothing,
	onoffer: nothing,
	onretire: nothing,
	ontranslate: nothing
};
const translates = [...entries, entry('machine', 'translator', 'machine', { texts: { nb: 'ar en nb' } })];

export default defineStates(
	OfficeView,
	{
		some: base,
		empty: { ...base, entries: [] },
		loading: { ...base, entries: undefined },
		offline: { ...base, status: offline },
		translator: { ...base, entries: translates },
		'no translator': { ...base, failed: 'off' },
		'not a lead': { ...base, isLead: false },
		new: { ...base, writing: { kind: 'phrase', belongs_to: '', texts: { nb: '' } } },
		change: {
			...base,
			writing: { id: 'cafe', kind: 'phrase', belongs_to: 'appointments', texts: entries[0]?.texts ?? {} }
		},
		'long text': {
			...base,
			entries: [
				entry('long', 'step', 'housing', { texts: { nb: `${longTitle} ${longTitle}`, en: 'x', ar: 'x', ti: 'x' } })
			]
		}
	},
	{ component: WorkerShell, props: { at: null, someoneWaits: false } }
);
