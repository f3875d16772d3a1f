import { longTitle, message, now, people, tasks } from '../../../../tests/e2e/states/people.ts';
import { defineStates } from '../../../../tests/e2e/states/states.ts';
import ShellView from '../shell/ShellView.svelte';
import StepMoreView from './StepMoreView.svelte';

const nothing = () => {};
const drafts = { own_way: '', own_when: '', own_where: '', obstacle: '', plan_b: '' };
const mine = {
	task: tasks.doctor,
	people,
	now,
	about: [message(3, 'kari', { phrase_key: 'enc_how_going', task_id: 'doctor' })],
	asked: false,
	talkHref: '/messages/team',
	smallerHref: '/tasks/new?smaller=doctor',
	drafts,
	onchange: nothing,
	onwords: nothing,
	ondraft: nothing,
	onask: nothing
};
const worker = { ...mine, people: { ...people, me: { person_id: 'kari', kind: 'worker' as const } } };

export default defineStates(
	StepMoreView,
	{
		mine,
		loading: { ...mine, about: undefined },
		longText: { ...mine, task: { ...tasks.doctor, own_way: longTitle, plan_b: longTitle, confidence: 3 } },
		review: { ...mine, task: { ...tasks.done, review_participant: 'mostly' as const } },
		differ: {
			...mine,
			task: { ...tasks.done, review_participant: 'done' as const, review_worker: 'partly' as const }
		},
		worker: { ...worker, task: { ...tasks.doctor, own_when: 'Etter frokost' } },
		asked: { ...worker, asked: true }
	},
	{ component: ShellView, props: { at: 'plan', newMessages: false } }
);
