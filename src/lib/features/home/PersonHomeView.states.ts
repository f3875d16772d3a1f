import { sampleDefect, sampleHome } from '#lib/core/home/sample.ts';
import { sampleMoney } from '#lib/core/money/sample.ts';
import { sampleService } from '#lib/core/service/sample.ts';
import { longTitle, offline, online, people } from '../../../../tests/e2e/states/people.ts';
import { defineStates } from '../../../../tests/e2e/states/states.ts';
import Plain from '../shell/Plain.svelte';
import PersonHomeView from './PersonHomeView.svelte';

const home = sampleHome({ address: 'Havneveien 7, Fjordvik', rent: 8500, rent_day: 1, guarantee_until: '2027-06-30' });
const shown = {
	...{ people: { ...people, me: { person_id: 'kari', kind: 'worker' as const } }, status: online, home },
	...{ defects: [sampleDefect({ told_on: '2026-11-03' })], money: [sampleMoney({ amount: 900 })] },
	services: [sampleService()]
};

export default defineStates(
	PersonHomeView,
	{
		shown,
		nothing: { ...shown, home: null, defects: [], money: [], services: [] },
		loading: { ...shown, home: undefined },
		offline: { ...shown, status: offline },
		'long text': {
			...shown,
			home: { ...home, address: longTitle.repeat(2) },
			defects: [sampleDefect({ title: longTitle })]
		}
	},
	{ component: Plain, props: { back: { href: '/plan', words: 'Plan' } } }
);
