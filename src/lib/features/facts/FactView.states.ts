import type { Fact } from '#i18n/catalogue/facts.ts';
import { longTitle } from '../../../../tests/e2e/states/people.ts';
import { defineStates } from '../../../../tests/e2e/states/states.ts';
import Plain from '../shell/Plain.svelte';
import FactView from './FactView.svelte';

const fact: Fact = {
	...{ id: 'tax_card', confidence: 'sure', source: { publisher: 'Skatteetaten', url: 'https://www.skatteetaten.no' } },
	...{ source_year: null, checked_on: '2026-11-02', checked_by: 'Kari Nordmann', review_months: 12, local: false }
};
const text = { text: 'Alle som får lønn, trenger skattekort.', lang: 'nb', dir: 'ltr' as const };
const checked = { fact, text, beside: null, own: null, today: '2026-11-23' };

export default defineStates(
	FactView,
	{
		checked,
		checkAgain: { ...checked, fact: { ...fact, checked_on: '2025-11-01' } },
		longText: {
			...checked,
			fact: { ...fact, source: { ...fact.source, publisher: longTitle }, local: true },
			text: { ...text, text: longTitle },
			own: { text: longTitle, lang: 'nb' }
		}
	},
	{ component: Plain, props: { back: { href: '/plan', words: 'Plan' } } }
);
