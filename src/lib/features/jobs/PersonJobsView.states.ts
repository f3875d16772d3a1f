import { jobs } from '../../../../tests/e2e/states/jobs.ts';
import { enrolment, offline, online, people, sharing, tasks } from '../../../../tests/e2e/states/people.ts';
import { defineStates } from '../../../../tests/e2e/states/states.ts';
import Beside from '../people/Beside.states.svelte';
import { startWriting } from './writing.ts';
import PersonJobsView from './PersonJobsView.svelte';

const nothing = () => undefined;
const { havna, cafe, home, bakery, course, full } = jobs;
const kari = { person_id: 'kari', kind: 'worker' as const };
const shown = {
	entry: full,
	history: [],
	sharing,
	isNew: false,
	draft: '',
	onstage: nothing,
	onsave: nothing,
	ondraft: nothing,
	onremove: nothing
};
const base = {
	people: { ...people, me: kari, enrolment: { ...enrolment, agreed_count: 3 } },
	status: online,
	tasks: [tasks.doctor],
	news: { team: false, direct: false },
	entries: [havna, cafe, home, bakery, course],
	sent: new Map<string, string>()
};

export default defineStates(
	PersonJobsView,
	{
		log: base,
		empty: { ...base, entries: [] },
		loading: { ...base, entries: undefined },
		offline: { ...base, status: offline },
		entry: { ...base, shown },
		'what a worker did': { ...base, shown: { ...shown, editing: true } },
		gone: { ...base, shown: null },
		'new one': { ...base, form: { start: startWriting('', '2026-11-23'), onwrite: nothing, onsave: nothing } }
	},
	{ component: Beside, props: {} }
);
