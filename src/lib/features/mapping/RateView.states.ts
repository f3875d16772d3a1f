import { sampleRating } from '#lib/core/rating/sample.ts';
import { addDays } from '#lib/core/task/days.ts';
import { longTitle, offline, online } from '../../../../tests/e2e/states/people.ts';
import { defineStates } from '../../../../tests/e2e/states/states.ts';
import ShellView from '../shell/ShellView.svelte';
import RateView from './RateView.svelte';

const nothing = () => undefined;
const days: [string, number][] = [
	['2026-11-16', 5],
	['2026-10-12', 4],
	['2026-09-28', 4],
	['2026-09-01', 2],
	['2026-08-10', 3]
];
const earlier = days.map(([rated_on, score], n) =>
	sampleRating({ id: `r${n}`, rated_on, score, not_lower: n === 1 ? 'Jeg fikk hjelp til å ringe banken.' : null })
);
const now = sampleRating({ id: 'now', rated_on: '2026-11-23', score: 5, one_up: 'Ringe banken om avdragene' });
const begun = {
	status: online,
	subject: { words: 'Penger', icon: 'money' as const },
	back: { href: '/mapping', words: 'Tilbake' },
	ratings: earlier,
	flow: null,
	selfId: 'self',
	names: 'Kari og Lars',
	after: null,
	onpick: nothing,
	ondraft: nothing,
	onanswer: nothing,
	onstep: nothing,
	ondelete: nothing,
	onshare: nothing
};
const given = {
	...begun,
	ratings: [now, ...earlier],
	after: { words: 'Du valgte 5. Bare du ser det.' },
	onundo: nothing
};
const shared = earlier.map((rating) => ({ ...rating, audience_id: 'team' }));

export default defineStates(
	RateView,
	{
		'with a curve': begun,
		'first time': { ...begun, ratings: [] },
		'why not lower': { ...given, flow: { rating: 'now', at: 'not_lower' as const, words: '' } },
		'one step up': { ...given, after: null, flow: { rating: 'now', at: 'one_up' as const, words: 'Ringe banken' } },
		'make it a step': { ...given, after: null, flow: { rating: 'now', at: 'step' as const, words: '' } },
		'step made': { ...given, after: { words: 'Steget ligger i planen din.', href: '/tasks/1' } },
		shared: { ...begun, ratings: shared },
		'partly shared': { ...begun, ratings: [now, ...shared] },
		deleted: { ...begun, ratings: [], after: { words: 'Tallet er slettet.' }, onundo: nothing },
		'a goal': {
			...begun,
			subject: { words: 'أريد أن أتكلم النرويجية مع معلمة ابنتي.', icon: 'steps' as const, lang: 'ar' }
		},
		offline: { ...given, status: offline },
		loading: { ...begun, ratings: undefined },
		gone: { ...begun, subject: null },
		'long text': {
			...begun,
			subject: { words: longTitle, icon: 'steps' as const },
			ratings: Array.from({ length: 40 }, (_, n) =>
				sampleRating({ id: `${n}`, rated_on: addDays('2026-11-23', -7 * n), score: n % 11, not_lower: longTitle })
			),
			names: 'Kari, Lars, Berit, Hassan og Ingebjørg'
		}
	},
	{ component: ShellView, props: { at: 'plan', newMessages: false } }
);
