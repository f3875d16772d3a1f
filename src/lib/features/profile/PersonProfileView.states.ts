import { sampleProfile } from '#lib/core/profile/sample.ts';
import { longTitle, offline, online } from '../../../../tests/e2e/states/people.ts';
import { defineStates } from '../../../../tests/e2e/states/states.ts';
import Part from '../agreement/Part.states.svelte';
import PersonProfileView from './PersonProfileView.svelte';

const profile = sampleProfile({
	...{ audience_id: 'team', interests: 'Lage mat og møte folk', languages: 'Arabisk, litt norsk og engelsk' },
	...{ abroad: 'Kokk i sju år', hours: 'Fra 8.30 til 15', not_wanted: 'Jobbe alene om natta' }
});
const base = { status: online, name: 'Amina', profile };

export default defineStates(
	PersonProfileView,
	{
		shared: base,
		'not shared': { ...base, profile: null },
		loading: { ...base, profile: undefined },
		offline: { ...base, status: offline },
		'long text': { ...base, profile: { ...profile, interests: longTitle.repeat(4) } }
	},
	{ component: Part, props: {} }
);
