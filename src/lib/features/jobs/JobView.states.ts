import type { History } from '#lib/core/history/types.ts';
import { jobs } from '../../../../tests/e2e/states/jobs.ts';
import { offline, online, people, sharing } from '../../../../tests/e2e/states/people.ts';
import { defineStates } from '../../../../tests/e2e/states/states.ts';
import ShellView from '../shell/ShellView.svelte';
import JobView from './JobView.svelte';

const nothing = () => undefined;
const { full, havna, idea, cafe, bakery, ended, long } = jobs;

function line(id: string, became: string, happened_on: string): History {
	const { title: _title, employer: _employer, ...row } = full;
	return { ...row, id, tbl: 'job_application', row_id: 'full', col: 'stage', was: null, became, happened_on };
}

const base = {
	entry: full,
	history: [line('1', 'interested', '2026-11-17'), line('2', 'sent', '2026-11-20')],
	people,
	status: online,
	sharing,
	isNew: false,
	draft: '',
	onstage: nothing,
	onsave: nothing,
	ondraft: nothing,
	onremove: nothing
};

export default defineStates(
	JobView,
	{
		full: base,
		'just added': { ...base, entry: { ...havna, pending: true }, history: [], isNew: true },
		private: { ...base, entry: { ...idea, audience_id: 'self' }, history: [] },
		'by a worker': { ...base, entry: cafe, history: [] },
		'not got': { ...base, entry: bakery, history: [] },
		ended: { ...base, entry: ended, history: [] },
		editing: { ...base, editing: true },
		'draft too long': {
			...base,
			editing: true,
			draft: JSON.stringify({ notes: 'å'.repeat(4001), link: 'javascript:1' })
		},
		gone: { ...base, entry: null },
		loading: { ...base, entry: undefined },
		offline: { ...base, status: offline },
		'long text': { ...base, entry: long, history: [] }
	},
	{ component: ShellView, props: { at: 'jobs', newMessages: false, fourth: 'jobs' } }
);
