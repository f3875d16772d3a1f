import all from '#i18n/catalogue/topics.json';
import { topicsFor, type Topic } from '#i18n/catalogue/topics.ts';
import { people } from '../../../../tests/e2e/states/people.ts';
import { defineStates } from '../../../../tests/e2e/states/states.ts';
import ChosenIn from './ChosenIn.states.svelte';
import StepPickerView from './StepPickerView.svelte';

const nothing = () => {};
const topics = topicsFor(all as Topic[], 'participant', 'money');
const start = { topics, people, today: '2026-11-23', within: 'page' as const, onpick: nothing, onback: nothing };

export default defineStates(
	StepPickerView,
	{
		topics: start,
		steps: { ...start, topic: 'housing_find' },
		ofWorker: { ...start, topics: topicsFor(all as Topic[], 'worker', null), topic: 'home_routines' },
		person: { ...start, topic: 'public_letters', step: 'letters_open_with' },
		day: { ...start, topic: 'benefits', step: 'ben_housing_apply' },
		place: { ...start, topic: 'transport', step: 'go_route' },
		searched: { ...start, asked: 'bo' },
		notFound: { ...start, asked: 'xyzxyz' }
	},
	{ component: ChosenIn, props: {} }
);
