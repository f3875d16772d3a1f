import { sampleService } from '#lib/core/service/sample.ts';
import { longTitle } from '../../../../tests/e2e/states/people.ts';
import { defineStates } from '../../../../tests/e2e/states/states.ts';
import Plain from '../shell/Plain.svelte';
import ServiceList from './ServiceList.svelte';

export default defineStates(
	ServiceList,
	{
		some: {
			base: '/home/services',
			services: [
				sampleService(),
				sampleService({ id: 'doctor', title: 'Fastlegen', hours: 'Telefonen er åpen 8–11', note: 'Be om Dr. Moe.' }),
				sampleService({ id: 'late', title: 'Frivilligsentralen', phone: null, hours: null })
			]
		},
		'long text': {
			base: '/home/services',
			services: [sampleService({ title: longTitle, hours: longTitle, note: longTitle })]
		}
	},
	{ component: Plain, props: { back: { href: '/home', words: 'Hjem' } } }
);
