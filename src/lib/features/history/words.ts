import { i18n } from '#i18n/i18n.svelte.ts';
import type { History } from '#lib/core/history/types.ts';
import { nameIn, type People } from '../shell/people.ts';

/** What became of a problem or an agreement, as one line for either side; null for what is told elsewhere or not at all. */
export function becameWords({ tbl, col, was, became, created_by }: History, people: People): string | null {
	const { m } = i18n;
	const name = (): string => nameIn(people, created_by);
	const status = `${tbl}.${col}.${became ?? ''}`;
	switch (status) {
		case 'problem.status.open':
			return was === null ? m.problem_story_made() : m.problem_story_open();
		case 'problem.status.solved':
			return m.problem_story_solved();
		case 'problem.status.put_aside':
			return m.problem_story_put_aside();
		case 'problem.slot.':
			// Written down without a place, which its first line says.
			return was === null ? null : m.problem_story_rest();
		case 'agreement.status.proposed':
			return m.agreement_story_proposed({ name: name() });
		case 'agreement.status.agreed':
			return m.agreement_story_agreed();
		case 'agreement.status.replaced':
			return m.agreement_story_replaced();
		case 'agreement.status.lapsed':
			return m.agreement_story_lapsed();
		case 'agreement.status.withdrawn':
			return m.agreement_story_withdrawn({ name: name() });
		default:
			return tbl === 'problem' && col === 'slot' && became !== null ? m.problem_story_slot({ slot: became }) : null;
	}
}
