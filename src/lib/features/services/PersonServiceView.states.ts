import { sampleService } from '#lib/core/service/sample.ts';
import { longTitle, offline, online } from '../../../../tests/e2e/states/people.ts';
import { defineStates } from '../../../../tests/e2e/states/states.ts';
import Plain from '../shell/Plain.svelte';
import PersonServiceView from './PersonServiceView.svelte';

const nothing = () => undefined;
const empty = {
	...{ status: online, service: null, isNew: true, draft: '', ondraft: nothing, onsave: nothing }
};
const written = { ...empty, isNew: false, service: sampleService(), ondelete: nothing };

export default defineStates(
	PersonServiceView,
	{
		empty,
		written,
		offline: { ...empty, status: offline },
		gone: { ...empty, isNew: false },
		'long text': {
			...written,
			service: sampleService({ title: longTitle.repeat(3), hours: longTitle, note: longTitle })
		}
	},
	{ component: Plain, props: { back: { href: '/plan', words: 'Plan' } } }
);
