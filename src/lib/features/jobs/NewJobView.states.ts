import { jobs } from '../../../../tests/e2e/states/jobs.ts';
import { longTitle } from '../../../../tests/e2e/states/people.ts';
import { defineStates } from '../../../../tests/e2e/states/states.ts';
import ShellView from '../shell/ShellView.svelte';
import NewJobView from './NewJobView.svelte';
import { startWriting } from './writing.ts';

const nothing = () => undefined;
const today = '2026-11-23';
const start = startWriting('', today);
const base = { start, today, entries: Object.values(jobs), onwrite: nothing, onsave: nothing };
const lines = Array.from({ length: 300 }, (_, i) => `Kokk ${i}; Sted ${i}; ${i % 40}.10`).join('\n');

export default defineStates(
	NewJobView,
	{
		empty: base,
		written: { ...base, start: { ...start, what: 'Kokk', where: 'Havna', onlyMe: true } },
		'link pasted': { ...base, start: { ...start, what: 'https://www.finn.no/job/5' } },
		duplicate: { ...base, start: { ...start, what: 'butikkmedarbeider', where: 'Havna  matsenter' } },
		'too long': {
			...base,
			start: { ...start, what: `${longTitle} ${longTitle} ${longTitle}`, link: `https://x.no/${'a'.repeat(1988)}` }
		},
		'many lines': { ...base, start: { ...start, what: `${lines}\nKjøkkenhjelp; Solsiden kafé\n${'x'.repeat(4001)}` } }
	},
	{ component: ShellView, props: { at: 'jobs', newMessages: false, fourth: 'jobs' } }
);
