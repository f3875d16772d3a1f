import { expect, test } from 'vitest';
import { ownCounts } from './own.ts';

test('only what happened counts, and of the steps only one’s own', () => {
	const own = (['done', 'done', 'planned', 'parked', 'dropped', 'proposed'] as const).map((status) => ({
		...{ assignee_kind: 'participant' as const, status }
	}));
	const others = [{ assignee_kind: 'worker' as const, status: 'done' as const }];
	const meetings = (['met', 'not_met', 'cancelled', 'planned', 'asked'] as const).map((status) => ({ status }));
	const goals = (['reached', 'active', 'dropped'] as const).map((status) => ({ status }));
	expect(ownCounts([...own, ...others], meetings, goals)).toEqual({ steps: 2, meetings: 1, goals: 1 });
	expect(ownCounts([], [], [])).toEqual({ steps: 0, meetings: 0, goals: 0 });
});
