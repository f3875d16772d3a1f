import { expect, test } from 'vitest';
import { sampleTask } from './sample.ts';
import { actionsOn, isAssignee, patchFor, undoOf } from './rules.ts';

test('only the one who does it may say how it goes', () => {
	const mine = sampleTask({ assignee_kind: 'participant' });
	const kari = sampleTask({ assignee_kind: 'worker', assignee_id: 'kari' });
	const landlord = sampleTask({ assignee_kind: 'other', assignee_name: 'Utleier', created_by: 'kari' });
	expect([isAssignee(mine, 'amina', 'amina'), isAssignee(mine, 'kari', 'amina')]).toEqual([true, false]);
	expect([isAssignee(kari, 'kari', 'amina'), isAssignee(kari, 'lars', 'amina')]).toEqual([true, false]);
	expect([isAssignee(landlord, 'kari', 'amina'), isAssignee(landlord, 'amina', 'amina')]).toEqual([true, false]);
});

test('a proposal is answered, a planned step is reported on', () => {
	expect(actionsOn(sampleTask({ status: 'proposed' }))).toEqual(['yes', 'no', 'talk']);
	expect(actionsOn(sampleTask({ status: 'planned' }))).toEqual(['done', 'help', 'park', 'drop']);
	expect(actionsOn(sampleTask({ status: 'planned', help: 'wanted' }))).toEqual(['done', 'park', 'drop']);
	expect(actionsOn(sampleTask({ status: 'dropped' }))).toEqual(['resume']);
});

test('undo writes back what was there before', () => {
	const before = sampleTask({ status: 'planned', help: 'wanted' });
	expect(patchFor('done')).toEqual({ status: 'done', help: 'none' });
	expect(undoOf(before, 'done')).toEqual({ status: 'planned', help: 'wanted' });
	expect(undoOf(before, 'park')).toEqual({ status: 'planned' });
	expect(undoOf(sampleTask({ status: 'planned' }), 'help')).toEqual({ help: 'none' });
	expect(undoOf(sampleTask({ status: 'proposed' }), 'talk')).toEqual({ answer: null });
});

test('what the database would refuse is not offered as undo', () => {
	expect(undoOf(sampleTask({ status: 'proposed' }), 'yes')).toBeNull();
	expect(undoOf(sampleTask({ status: 'proposed' }), 'no')).toBeNull();
	expect(undoOf(sampleTask({ status: 'parked' }), 'drop')).toBeNull();
});
