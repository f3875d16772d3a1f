import { expect, test } from 'vitest';
import { loadLocale } from '#i18n/i18n.svelte.ts';
import type { History } from '#lib/core/history/types.ts';
import type { People } from '../shell/people.ts';
import { becameWords } from './words.ts';

const people = {
	me: { person_id: 'a', kind: 'participant' },
	enrolment: { participant_id: 'a', display_name: 'Amina', office_name: 'Fjordvik' },
	team: [{ person_id: 'k', display_name: 'Kari Nordmann' }]
} as unknown as People;

const line = (tbl: string, col: string, was: string | null, became: string | null): string | null =>
	becameWords({ tbl, col, was, became, created_by: 'k' } as History, people);

test('what became of a problem and an agreement is told in words, and nothing that means nothing', async () => {
	await loadLocale('nb');
	expect([
		...[
			line('problem', 'status', null, 'open'),
			line('problem', 'slot', null, '2'),
			line('problem', 'slot', '2', null)
		],
		...[line('problem', 'status', 'open', 'solved'), line('problem', 'status', 'solved', 'open')],
		...[line('agreement', 'status', null, 'proposed'), line('agreement', 'status', 'proposed', 'agreed')],
		...[line('problem', 'slot', null, null), line('goal', 'status', null, 'active')]
	]).toEqual([
		...['Skrevet ned', 'Jobber med dette nå, som nummer 2', 'Venter på listen', 'Løst', 'Tatt opp igjen'],
		...['Kari foreslo denne utgaven', 'Begge sa ja', null, null]
	]);
});
