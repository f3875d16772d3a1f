import { contractItems } from '#lib/core/job/contract.ts';
import { defineStates } from '../../../../tests/e2e/states/states.ts';
import Part from '../agreement/Part.states.svelte';
import Contract from './Contract.svelte';

const base = { checked: [], open: true, today: '2026-11-23', ontick: (): void => undefined };

export default defineStates(
	Contract,
	{
		'nothing found yet': base,
		'some found': { ...base, checked: ['in_writing', 'wage'] },
		'all found': { ...base, checked: [...contractItems] },
		folded: { ...base, open: false }
	},
	{ component: Part, props: {} }
);
