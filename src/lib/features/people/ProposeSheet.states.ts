import { people, kari } from '../../../../tests/e2e/states/people.ts';
import { defineStates } from '../../../../tests/e2e/states/states.ts';
import ProposeSheet from './ProposeSheet.svelte';

const worker = { ...people, me: { person_id: kari.person_id, kind: 'worker' as const } };
const start = { open: true, people: worker, today: '2026-11-23', onmake: () => {} };

export default defineStates(ProposeSheet, {
	chosen: {
		...start,
		picked: {
			key: 'letters_open_with',
			params: { person: 'Kari' },
			assignee: 'either' as const,
			audience: 'team' as const
		}
	}
});
