import { sampleAgreement } from '#lib/core/agreement/sample.ts';
import { longTitle, people } from '../../../../tests/e2e/states/people.ts';
import { defineStates } from '../../../../tests/e2e/states/states.ts';
import Part from './Part.states.svelte';
import { firstWriting, writingFrom, writingOn } from './writing.ts';
import WritingView from './WritingView.svelte';

const nothing = (): void => undefined;
const today = '2026-11-23';
const holds = sampleAgreement();
const known = { parties: 'Amina, Kari Nordmann og Lars Berg', problems: ['Jeg sover dårlig'], goals: ['Ro hjemme'] };
const first = firstWriting(known, today, 3);
const base = {
	...{ people, today, holds: null, seenBy: 'Du, Kari og Lars', start: first },
	...{ onwrite: nothing, onsend: nothing }
};
const long = `${longTitle} ${longTitle} ${longTitle} ${longTitle} ${longTitle} ${longTitle}`;

export default defineStates(
	WritingView,
	{
		parties: base,
		'too long': { ...base, start: { ...first, parties: long } },
		problems: { ...base, start: { ...first, at: 'problems' } },
		goals: { ...base, start: { ...first, at: 'goals' } },
		period: { ...base, start: { ...first, at: 'period' } },
		'going on': { ...base, holds, start: writingOn(holds, today, 3) },
		'how often': { ...base, start: { ...first, at: 'rhythm', rhythm: 'weekly' } },
		where: { ...base, start: { ...first, at: 'place_kind' } },
		more: { ...base, start: { ...first, at: 'more' } },
		read: { ...base, start: writingFrom(holds) },
		'read by a worker': {
			...base,
			people: { ...people, me: { person_id: 'kari', kind: 'worker' as const } },
			start: { ...writingFrom(holds), more: '', parties: long }
		}
	},
	{ component: Part, props: {} }
);
