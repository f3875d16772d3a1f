import { expect, test } from 'vitest';
import { actionsOnGoal, goalPatch, undoOfGoal } from './rules.ts';
import { sampleGoal } from './sample.ts';

const proposed = sampleGoal({ status: 'proposed', created_by: 'kari' });

test('a proposal has three answers, and none of them asks why', () => {
	expect(actionsOnGoal(proposed)).toEqual(['yes', 'no', 'talk']);
	expect(goalPatch('yes')).toEqual({ status: 'active', answer: 'yes' });
	expect(goalPatch('no')).toEqual({ status: 'dropped', answer: 'no' });
});

test('what was put aside can be taken up again, from wherever it is', () => {
	for (const status of ['parked', 'reached', 'dropped'] as const) {
		expect(actionsOnGoal(sampleGoal({ status }))).toContain('resume');
	}
	expect(goalPatch('resume')).toEqual({ status: 'active' });
});

test('an answer to a proposal cannot be taken back to a proposal; everything else can', () => {
	expect(undoOfGoal(proposed, 'yes')).toBeNull();
	expect(undoOfGoal(proposed, 'no')).toBeNull();
	expect(undoOfGoal(proposed, 'talk')).toEqual({ answer: null });
	expect(undoOfGoal(sampleGoal({ status: 'parked' }), 'reach')).toEqual({ status: 'parked' });
});
