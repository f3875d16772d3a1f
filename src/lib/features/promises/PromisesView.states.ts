import { longTitle, offline, online, people, task } from '../../../../tests/e2e/states/people.ts';
import { defineStates } from '../../../../tests/e2e/states/states.ts';
import WorkerShell from '../people/WorkerShell.svelte';
import type { Task } from '#lib/core/task/types.ts';
import PromisesView from './PromisesView.svelte';

const me = { person_id: 'kari', kind: 'worker', display_name: 'Kari Nordmann', language: 'nb' } as const;

function mine(id: string, change: Partial<Task>) {
	return {
		task: task(id, { assignee_kind: 'worker', assignee_id: 'kari', created_by: 'kari', ...change }),
		people: { ...people, me }
	};
}

const call = mine('call', {
	kind: 'call_me',
	created_by: 'amina',
	status: 'proposed',
	due_on: '2026-11-23',
	due_time: '13:00'
});
const late = mine('late', {
	title: 'Søke barnehageplass',
	due_on: '2026-11-20',
	progress_note: 'Jeg gjør det i morgen.'
});
const all = [
	call,
	late,
	mine('asked', { title: 'Bli med til legen', created_by: 'amina', status: 'proposed', due_on: '2026-11-26' }),
	mine('planned', { title: 'Finne kontrakten', due_on: '2026-11-27' }),
	mine('parked', { title: 'Ringe banken', status: 'parked' }),
	mine('done', { title: 'Sende papirene', status: 'done', done_at: '2026-11-20T10:00:00Z' })
];
const base = { me, status: online, promised: all };

export default defineStates(
	PromisesView,
	{
		promises: base,
		empty: { ...base, promised: [] },
		loading: { ...base, promised: undefined },
		offline: { ...base, status: offline },
		'long text': {
			...base,
			promised: [mine('long', { title: longTitle, progress_note: longTitle, due_on: '2026-11-20' })]
		}
	},
	{ component: WorkerShell, props: { at: 'promises', someoneWaits: true } }
);
