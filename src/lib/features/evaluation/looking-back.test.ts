import { expect, test } from 'vitest';
import { fromDraft, workedWith } from './looking-back.ts';
import { problem } from './sample.ts';

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
