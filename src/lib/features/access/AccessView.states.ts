import type { ComponentProps } from 'svelte';
import { longTitle, offline, online } from '../../../../tests/e2e/states/people.ts';
import { defineStates } from '../../../../tests/e2e/states/states.ts';
import ShellView from '../shell/ShellView.svelte';
import AccessView from './AccessView.svelte';

const nothing = { person_id: 'kari', name: 'Kari Nordmann', plan: null, talk: null, phones: [] };
const opened = { ...nothing, plan: ['09:12', '15:40'], talk: ['09:14', '09:14'] } as const;
const delivered = { ...nothing, person_id: 'lars', name: 'Lars Berg', phones: ['Android, Chrome', ''] };
const base: ComponentProps<typeof AccessView> = {
	...{ me: 'amina', status: online, problem: null, today: '2026-11-21', onagain: () => undefined },
	days: [
		{ day: '2026-11-21', people: [opened] },
		{ day: '2026-11-20', people: [delivered, { ...nothing, person_id: 'amina', phones: ['iPhone, Safari'] }] },
		{ day: '2026-10-02', people: [{ ...nothing, person_id: null, name: null }] }
	]
};

export default defineStates(
	AccessView,
	{
		some: base,
		none: { ...base, days: [] },
		loading: { ...base, days: null },
		offline: { ...base, status: offline, days: null, problem: 'offline' },
		failed: { ...base, problem: 'failed' },
		'long name': { ...base, days: [{ day: '2026-11-21', people: [{ ...opened, name: longTitle }] }] }
	},
	{ component: ShellView, props: { at: null, newMessages: false } }
);
