import { expect, test } from 'vitest';
import { isReviewed, seenDifferently } from './review.ts';
import { sampleTask } from './sample.ts';

const today = '2026-11-25';
const oot = { method: 'oot', parts: null } as const;

test('a step is looked back on when it is done or its day has passed, where the way of working does so', () => {
	expect(isReviewed(sampleTask({ status: 'done' }), oot, today)).toBe(true);
	expect(isReviewed(sampleTask({ due_on: '2026-11-24' }), oot, today)).toBe(true);
	expect(isReviewed(sampleTask({ due_on: today }), oot, today)).toBe(false);
	expect(isReviewed(sampleTask({ due_on: '2026-11-24', repeat: 'daily' }), oot, today)).toBe(false);
	expect(isReviewed(sampleTask({ due_on: '2026-11-24', status: 'dropped' }), oot, today)).toBe(false);
	expect(isReviewed(sampleTask({ status: 'done' }), { method: 'se', parts: null }, today)).toBe(false);
	expect(isReviewed(sampleTask({ status: 'done' }), { method: 'se', parts: ['evaluation'] }, today)).toBe(true);
});

test('only two answers can differ', () => {
	expect(seenDifferently(sampleTask({ review_participant: 'partly' }))).toBe(false);
	expect(seenDifferently(sampleTask({ review_participant: 'done', review_worker: 'done' }))).toBe(false);
	expect(seenDifferently(sampleTask({ review_participant: 'done', review_worker: 'partly' }))).toBe(true);
});
