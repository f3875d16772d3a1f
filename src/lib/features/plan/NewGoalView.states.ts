import { longTitle, people, sharing } from '../../../../tests/e2e/states/people.ts';
import { defineStates } from '../../../../tests/e2e/states/states.ts';
import ShellView from '../shell/ShellView.svelte';
import { emptyDraft } from './goal-draft.ts';
import NewGoalView from './NewGoalView.svelte';

const nothing = () => {};
const place = { people, sharing, team: 'team', today: '2026-11-23' };
const start = { ...place, draft: emptyDraft, ondraft: nothing, onmake: nothing };
const begun = { ...emptyDraft, title: 'Jeg vil ha ro hjemme om kvelden.' };

export default defineStates(
	NewGoalView,
	{
		what: start,
		written: { ...start, draft: { ...emptyDraft, title: 'أريد أن أتكلم النرويجية.' } },
		'too long': { ...start, draft: { ...emptyDraft, title: `${longTitle} ${longTitle} ${longTitle}` } },
		area: { ...start, draft: { ...begun, at: 2 as const } },
		'area chosen': { ...start, draft: { ...begun, at: 2 as const, area: 'home' } },
		worked: { ...start, draft: { ...begun, at: 3 as const } },
		'only me': { ...start, draft: { ...begun, at: 3 as const, place: 'self' } }
	},
	{ component: ShellView, props: { at: 'plan', newMessages: false } }
);
