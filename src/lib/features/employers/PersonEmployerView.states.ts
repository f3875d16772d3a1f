import { sampleContact, sampleEntry } from '#lib/core/employer/sample.ts';
import { longTitle, offline, online, people } from '../../../../tests/e2e/states/people.ts';
import { defineStates } from '../../../../tests/e2e/states/states.ts';
import Part from '../agreement/Part.states.svelte';
import PersonEmployerView from './PersonEmployerView.svelte';

const nothing = (): void => undefined;
const open = { ...sampleContact(), pending: false };
const yes = { ...open, approval: 'yes' as const, approval_on: '2026-11-18', disclosure: 'adjustments' as const };
const start = { day: '2026-11-23', how: 'phone' as const, said: '', next: '', disclosed: 'nothing' as const };
const written = { ...start, said: 'Jeg snakket med daglig leder.' };
const me = { person_id: 'lars', kind: 'worker' as const };
const base = {
	place: { people: { ...people, me }, status: online, seenBy: 'Du, Amina og Kari' },
	...{ name: 'Amina', contact: yes, entries: [{ ...sampleEntry(), pending: false }] },
	form: { start, onwrite: nothing, onsave: nothing }
};

export default defineStates(
	PersonEmployerView,
	{
		log: base,
		open: { ...base, contact: open, entries: [], ontakeback: nothing },
		talk: { ...base, contact: { ...open, approval: 'talk' }, entries: [] },
		'taken back while writing': {
			...base,
			contact: { ...open, approval: 'withdrawn', approval_on: '2026-11-23' },
			form: { ...base.form, start: written }
		},
		offline: { ...base, place: { ...base.place, status: offline } },
		refused: { ...base, place: { ...base.place, status: { ...online, refused: true } } },
		'too long': { ...base, form: { ...base.form, start: { ...start, said: 'å'.repeat(2001) } } },
		gone: { ...base, contact: null },
		loading: { ...base, contact: undefined },
		'long text': { ...base, contact: { ...yes, employer: longTitle, disclosure_words: longTitle.repeat(4) } }
	},
	{ component: Part, props: {} }
);
