import { longTitle, offline, online } from '../../../../tests/e2e/states/people.ts';
import { defineStates } from '../../../../tests/e2e/states/states.ts';
import Plain from '../shell/Plain.svelte';
import type { Group } from './lines.ts';
import LinesView from './LinesView.svelte';

const nothing = () => undefined;
const groups: Group[] = [
	{
		icon: 'attention',
		lines: [
			{ id: '1', name: 'Vinduet på soverommet trekker.', about: 'Utleier fikk vite det tirsdag 3. november' },
			{ id: '2', name: 'النافذة لا تغلق.', about: '' }
		]
	}
];
const written = {
	...{ status: online, title: 'Feil i boligen', what: 'Skriv opp det som er i ustand.', groups, base: '/home/defects' },
	...{ ask: 'Hva er i ustand?', draft: '', ondraft: nothing, onadd: nothing }
};

export default defineStates(
	LinesView,
	{
		written,
		empty: { ...written, groups: [] },
		loading: { ...written, groups: undefined },
		'offline, being written': { ...written, status: offline, draft: 'Lyset i gangen' },
		refused: { ...written, status: { ...online, refused: true } },
		kinds: {
			...written,
			groups: groups.map((group) => ({ ...group, head: 'Inn' })),
			kinds: [
				{ value: 'in', words: 'Penger inn', icon: 'money' },
				{ value: 'out', words: 'Penger ut', icon: 'money' }
			]
		},
		'long text': {
			...{ ...written, draft: longTitle.repeat(3) },
			groups: [{ icon: 'attention', lines: [{ id: '1', name: longTitle.repeat(2), about: longTitle }] }]
		}
	},
	{ component: Plain, props: { back: { href: '/home', words: 'Hjem' } } }
);
