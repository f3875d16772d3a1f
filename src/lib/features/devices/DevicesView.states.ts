import type { ComponentProps } from 'svelte';
import { longTitle, now, offline, online } from '../../../../tests/e2e/states/people.ts';
import { defineStates } from '../../../../tests/e2e/states/states.ts';
import ShellView from '../shell/ShellView.svelte';
import DevicesView from './DevicesView.svelte';

const nothing = () => undefined;
const first = { id: '1', name: 'Android, Chrome', since: '2026-11-02T09:12:00Z', this: true };
const second = { id: '2', name: 'iPhone, Safari', since: '2026-11-20T18:03:00Z', this: false };
const base: ComponentProps<typeof DevicesView> = {
	...{ kind: 'participant', status: online, devices: [first], pairing: null, problem: null, busy: false, now },
	...{ onpair: nothing, onrevoke: nothing, onagain: nothing }
};
const pairing = {
	link: 'https://stegvis.fjordvik.example/join#abcdefghij-KLMNOPQR_12',
	expires_at: new Date(now.getTime() + 9 * 60_000).toISOString()
};

export default defineStates(
	DevicesView,
	{
		one: base,
		'two and an unnamed one': { ...base, devices: [first, second, { ...second, id: '3', name: null }] },
		pairing: { ...base, pairing },
		'pairing over': { ...base, pairing: { ...pairing, expires_at: now.toISOString() } },
		loading: { ...base, devices: null },
		offline: { ...base, status: offline, devices: null, problem: 'offline' },
		failed: { ...base, problem: 'failed' },
		'long name': { ...base, devices: [first, { ...second, name: longTitle }] },
		worker: { ...base, kind: 'worker', devices: [first, second] }
	},
	{ component: ShellView, props: { at: null, newMessages: false } }
);
