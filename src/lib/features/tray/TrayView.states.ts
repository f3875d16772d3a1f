import type { TrayItem } from '#lib/data/tray/queries.ts';
import { longTitle, now, offline, online } from '../../../../tests/e2e/states/people.ts';
import { defineStates } from '../../../../tests/e2e/states/states.ts';
import ShellView from '../shell/ShellView.svelte';
import TrayView from './TrayView.svelte';

const nothing = () => undefined;

function item(id: number, text: string | null, change: Partial<TrayItem> = {}): TrayItem {
	return {
		id,
		seq: id,
		code: 'too_long',
		mutation: { op: 'put', tbl: 'message', id: `m${id}`, row: { body: text } },
		at: new Date(now.getTime() - id * 3_600_000).toISOString(),
		text,
		audience_id: 'team',
		reason: 'refused',
		...change
	};
}

const base = {
	kind: 'participant',
	status: online,
	titles: new Map([['t', 'Ringe utleier']]),
	copied: null,
	oncopy: nothing,
	onsend: nothing,
	ondiscard: nothing
} as const;
const message = item(1, 'Kan vi møtes tirsdag?');
const removed = item(2, 'هل يمكننا أن نلتقي يوم الثلاثاء؟', { code: 'removed', reason: 'removed' });
const change = item(3, null, {
	code: 'wrong_state',
	mutation: { op: 'patch', tbl: 'task', id: 't', cols: { status: { was: 'planned', now: 'done' } } }
});
const fourth = item(4, null, {
	code: 'three_at_most',
	mutation: { op: 'patch', tbl: 'problem', id: 'p', cols: { slot: { was: null, now: 4 } } }
});
const hidden = item(5, null, { code: 'forbidden', mutation: { op: 'move', tbl: 'task', id: 't', to: 'self' } });
const longer = item(6, 'Amina og Kari', {
	code: 'reason_missing',
	mutation: { op: 'put', tbl: 'agreement', id: 'a', row: { parties: 'Amina og Kari' } }
});

export default defineStates(
	TrayView,
	{
		some: { ...base, items: [message, removed, change] },
		'rules of a programme': {
			...base,
			items: [fourth, hidden, longer],
			titles: new Map([
				['t', 'Ringe utleier'],
				['p', 'Husleia']
			])
		},
		copied: { ...base, items: [message], copied: 1 },
		empty: { ...base, items: [] },
		loading: base,
		offline: { ...base, items: [message], status: offline },
		'long text': { ...base, items: [item(1, `${longTitle}\n\n`.repeat(6))] },
		worker: { ...base, kind: 'worker', items: [message] }
	},
	{ component: ShellView, props: { at: null, newMessages: false } }
);
