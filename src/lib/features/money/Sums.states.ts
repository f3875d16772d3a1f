import { defineStates } from '../../../../tests/e2e/states/states.ts';
import Plain from '../shell/Plain.svelte';
import Sums from './Sums.svelte';

export default defineStates(
	Sums,
	{
		'something left': { budget: { in: 12_500, out: 11_300, left: 1200 } },
		'more goes than comes': { budget: { in: 8500, out: 8900, left: -400 } },
		'as large as can be': { budget: { in: 99_999_999, out: 0, left: 99_999_999 } }
	},
	{ component: Plain, props: { back: { href: '/home', words: 'Hjem' } } }
);
