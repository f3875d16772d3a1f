import { choicesFor } from '#lib/core/sharing/choices.ts';
import type { Item } from '#lib/core/sharing/seers.ts';
import { kari, people, sharing } from '../../../../tests/e2e/states/people.ts';
import { defineStates } from '../../../../tests/e2e/states/states.ts';
import ShareView from './ShareView.svelte';

const nothing = () => undefined;
const longName = 'Kari-Anne Synnøve Bjørgvinsdottir Nordmann-Mæhlum';

function choices(item: Item, team = people.team) {
	return choicesFor(item, sharing.audiences, team).map((choice) => ({
		...choice,
		loses: item.created_by === 'kari' && choice.audience.kind === 'self' ? [kari] : []
	}));
}

const base = {
	open: true,
	people,
	choices: choices({ audience_id: 'team' }),
	at: 'team',
	until: null,
	today: '2026-11-23',
	bound: [],
	isNew: false,
	onchoose: nothing
};

export default defineStates(ShareView, {
	team: base,
	'only me, just now': { ...base, at: 'self', onundo: nothing },
	'until Sunday, just now': { ...base, at: 'social', until: '2026-11-29', onundo: nothing },
	'a worker has written': { ...base, choices: choices({ audience_id: 'team', created_by: 'kari' }) },
	promised: {
		...base,
		choices: choices({ audience_id: 'team', assignee_kind: 'worker', assignee_id: 'kari' }),
		bound: ['kari']
	},
	new: { ...base, isNew: true },
	'long text': {
		...base,
		choices: choices(
			{ audience_id: 'team' },
			people.team.map((member) => ({ ...member, display_name: longName }))
		)
	}
});
