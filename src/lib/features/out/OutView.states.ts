import { sampleOuting } from '#lib/core/outing/sample.ts';
import { longTitle, offline, online } from '../../../../tests/e2e/states/people.ts';
import { defineStates } from '../../../../tests/e2e/states/states.ts';
import WorkerShell from '../people/WorkerShell.svelte';
import OutView from './OutView.svelte';

const nothing = (): void => undefined;
const at = (minutes: number): string => new Date(online.now.getTime() + minutes * 60_000).toISOString();
const lars = { ...sampleOuting({ back_by: at(40) }), pending: false };
const odd = { ...lars, id: 'odd', created_by: 'odd', display_name: 'Odd Vik', back_by: at(-25) };
const mine = { ...lars, id: 'mine', created_by: 'kari', display_name: 'Kari Nordmann', back_by: at(90) };
const base = { me: 'kari', status: online, outings: [lars, odd], onout: nothing, onchange: nothing };

export default defineStates(
	OutView,
	{
		'colleagues out, one late': base,
		'nobody out': { ...base, outings: [] },
		out: { ...base, outings: [mine, lars] },
		'out, just said offline': { ...base, status: offline, outings: [{ ...mine, display_name: null, pending: true }] },
		loading: { ...base, outings: undefined },
		'long text, no number': { ...base, outings: [{ ...odd, display_name: longTitle, phone: null }] }
	},
	{ component: WorkerShell, props: { at: null, someoneWaits: false } }
);
