import all from '#i18n/catalogue/topics.json';
import { topicsFor, type Topic } from '#i18n/catalogue/topics.ts';
import type { OfficeEntry } from '#lib/core/office/types.ts';
import { people } from '../../../../tests/e2e/states/people.ts';
import { defineStates } from '../../../../tests/e2e/states/states.ts';
import ChosenIn from './ChosenIn.states.svelte';
import StepPickerView from './StepPickerView.svelte';

const nothing = () => {};
const topics = topicsFor(all as Topic[], 'participant', 'money');
const start = {
	...{ topics, office: [], people, today: '2026-11-23', within: 'page' as const },
	...{ onpick: nothing, onwords: nothing, onback: nothing }
};
const ours = [
	{ id: '1', kind: 'step', belongs_to: 'transport', texts: { nb: 'Hent bussbilletten i resepsjonen.' } },
	{
		id: '2',
		kind: 'step',
		belongs_to: 'transport',
		texts: { nb: 'Lån en sykkel på Solsiden, den første uken er gratis.' }
	}
].map((entry) => ({ ...entry, created_at: '', retired: false }) as unknown as OfficeEntry);

export default defineStates(
	StepPickerView,
	{
		topics: start,
		steps: { ...start, topic: 'housing_find' },
		ofWorker: { ...start, topics: topicsFor(all as Topic[], 'worker', null), topic: 'home_routines' },
		office: { ...start, office: ours, topic: 'transport' },
		person: { ...start, topic: 'public_letters', step: 'letters_open_with' },
		day: { ...start, topic: 'benefits', step: 'ben_housing_apply' },
		place: { ...start, topic: 'transport', step: 'go_route' },
		searched: { ...start, asked: 'bo' },
		notFound: { ...start, asked: 'xyzxyz' }
	},
	{ component: ChosenIn, props: {} }
);
