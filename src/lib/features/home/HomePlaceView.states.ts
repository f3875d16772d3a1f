import type { Deadline } from '#lib/core/home/deadlines.ts';
import { longTitle, offline, online, people, task } from '../../../../tests/e2e/states/people.ts';
import { defineStates } from '../../../../tests/e2e/states/states.ts';
import ShellView from '../shell/ShellView.svelte';
import HomePlaceView from './HomePlaceView.svelte';

const fact = 'housing_benefit_deadline';
const deadlines: Deadline[] = [
	{ kind: 'benefit_apply', on: '2026-11-25', fact },
	{ kind: 'rent', on: '2026-12-01' },
	{ kind: 'benefit_paid', on: '2026-12-20', fact },
	{ kind: 'notice', on: '2027-03-31' },
	{ kind: 'lease_until', on: '2027-06-30' },
	{ kind: 'guarantee_until', on: '2027-06-30' }
];
const written = {
	...{ people, status: online, fourth: 'home' as const, deadlines, onstep: () => undefined },
	tasks: [
		task('rent', {
			title: '',
			phrase_key: 'keep_pay_rent',
			phrase_params: { date: '2026-12-01' },
			due_on: '2026-12-01'
		})
	]
};

export default defineStates(
	HomePlaceView,
	{
		written,
		empty: { ...written, deadlines: [], tasks: [] },
		'a rule only': { ...written, deadlines: deadlines.slice(0, 1), tasks: [] },
		'not in the bar': { ...written, fourth: 'jobs' as const },
		loading: { ...written, deadlines: undefined, tasks: undefined },
		offline: { ...written, status: offline },
		refused: { ...written, status: { ...online, refused: true } },
		'long text': { ...written, deadlines: [{ kind: 'money_due' as const, on: '2026-11-24', words: longTitle }] }
	},
	{ component: ShellView, props: { at: 'home', newMessages: false, fourth: 'home' } }
);
