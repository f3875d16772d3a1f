import { sampleGoal } from '#lib/core/goal/sample.ts';
import { sampleRating } from '#lib/core/rating/sample.ts';
import { longTitle, offline, online } from '../../../../tests/e2e/states/people.ts';
import { defineStates } from '../../../../tests/e2e/states/states.ts';
import ShellView from '../shell/ShellView.svelte';
import MappingView from './MappingView.svelte';

const goals = [
	sampleGoal({ id: 'ro', title: 'Jeg vil ha ro hjemme om kvelden.', worked: 'Å gå en tur etter middag' }),
	sampleGoal({ id: 'norsk', title: 'أريد أن أتكلم النرويجية مع معلمة ابنتي.', lang: 'ar' })
];
const ratings = [
	sampleRating({ id: 'money', rated_on: '2026-11-22', score: 5, not_lower: 'Jeg betalte strømmen.' }),
	sampleRating({ id: 'health', rated_on: '2026-10-30', score: 3, life_area: 'health' }),
	sampleRating({ id: 'goal', rated_on: '2026-11-23', score: 6, life_area: null, goal_id: 'ro' })
];
const worked = Array.from({ length: 6 }, (_, n) => sampleRating({ id: `w${n}`, not_lower: `Ting ${n} som hjelper` }));

export default defineStates(
	MappingView,
	{
		some: { status: online, goals, ratings },
		'nothing yet': { status: online, goals: [], ratings: [] },
		'much has worked': { status: online, goals, ratings: worked },
		loading: { status: online },
		offline: { status: offline, goals, ratings },
		'long text': {
			status: online,
			goals: [sampleGoal({ title: longTitle, worked: `${longTitle}. ${longTitle}` })],
			ratings: [sampleRating({ life_area: 'work', rated_on: '2025-09-30', score: 10 })]
		}
	},
	{ component: ShellView, props: { at: 'plan', newMessages: false } }
);
