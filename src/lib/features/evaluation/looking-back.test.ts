import { expect, test } from 'vitest';
import type { Problem } from '#lib/core/problem/types.ts';
import { fromDraft, workedWith } from './looking-back.ts';

function problem(id: string, change: Partial<Problem>): Problem {
	const row = { enrolment_id: 'e', audience_id: 'self', created_by: 'amina', created_at: '', updated_at: '', ver: 1 };
	const words = { title: id, life_area: null, lang: 'nb', status: 'open' as const };
	return { ...row, ...words, id, slot: null, hard_before: null, hard_after: null, ...change };
}

test('what was worked with is looked back on, in its order; what was only listed is not', () => {
	const all = [
		problem('solved', { hard_before: 8, status: 'solved' }),
		problem('listed', {}),
		problem('second', { slot: 2 }),
		problem('first', { slot: 1 })
	];
	expect(workedWith(all).map(({ id }) => id)).toEqual(['first', 'second', 'solved']);
});

test('a draft comes back as it was; what cannot be read is no draft', () => {
	const draft = { at: 'learnt', learnt: 'Å spørre tidlig', next_plan: '' };
	expect(fromDraft(JSON.stringify(draft))).toEqual(draft);
	expect(fromDraft('')).toBeNull();
	expect(fromDraft('{')).toBeNull();
});
