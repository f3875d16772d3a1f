import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arrange, listProblems, movedUp, type PlaceChange } from './rules.ts';
import { sampleProblem } from './sample.ts';
import type { Problem } from './types.ts';

const problem = (id: string, slot: Problem['slot'] = null, change: Partial<Problem> = {}): Problem =>
	sampleProblem({ id, slot, ...change });
const told = (changes: readonly PlaceChange<Problem>[]) =>
	changes.map(({ problem: { id }, was, now }) => [id, was, now]);

test('each problem is in one list: those chosen in order, the others as they were written, the latest ends first', () => {
	const lists = listProblems([
		problem('second', 2),
		problem('first', 1),
		problem('later', null, { created_at: '2026-11-03T10:00:00+01:00' }),
		problem('earlier'),
		problem('solved', null, { status: 'solved', updated_at: '2026-11-04T09:00:00Z' }),
		problem('solved again', null, { status: 'solved', updated_at: '2026-11-05T09:00:00Z' }),
		problem('aside', 3, { status: 'put_aside' })
	]);
	const ids = (list: Problem[]) => list.map(({ id }) => id);
	expect([lists.chosen, lists.listed, lists.solved, lists.aside].map(ids)).toEqual([
		['first', 'second'],
		['earlier', 'later'],
		['solved again', 'solved'],
		['aside']
	]);
});

test('who is chosen gets the first free place; when one leaves, the others move up after it has gone', () => {
	expect(told(arrange([problem('a', 1), problem('b')], ['a', 'b']))).toEqual([['b', null, 2]]);
	expect(told(arrange([problem('c', 3), problem('b', 2), problem('a', 1)], ['b', 'c']))).toEqual([
		['a', 1, null],
		['b', 2, 1],
		['c', 3, 2]
	]);
});

test('two that change places: one stands aside for a moment', () => {
	expect(told(arrange([problem('a', 1), problem('b', 2)], ['b', 'a']))).toEqual([
		['a', 1, null],
		['b', 2, 1],
		['a', null, 2]
	]);
});

test('a place that somebody solved still holds is freed before it is given away', () => {
	const problems = [problem('new'), problem('gone', 1, { status: 'solved' })];
	expect(told(arrange(problems, ['new']))).toEqual([
		['gone', 1, null],
		['new', null, 1]
	]);
});

test('a fourth is a mistake of the caller', () => {
	expect(() => arrange([], ['a', 'b', 'c', 'd'])).toThrow(RangeError);
});

test('from any places to any order, no place is ever held twice and the order is right at the end', () => {
	const ids = ['a', 'b', 'c', 'd', 'e'];
	const some = fc.shuffledSubarray(ids, { maxLength: 3 });
	const places = fc.tuple(some, fc.shuffledSubarray([1, 2, 3] as const, { minLength: 3 }));
	fc.assert(
		fc.property(places, some, ([held, slots], order) => {
			const problems = ids.map((id) => problem(id, held.includes(id) ? (slots[held.indexOf(id)] ?? null) : null));
			const at = new Map(problems.map(({ id, slot }) => [id, slot]));
			for (const { problem: one, was, now } of arrange(problems, order)) {
				expect(at.get(one.id)).toBe(was);
				at.set(one.id, now);
				const taken = [...at.values()].filter((slot) => slot !== null);
				expect(new Set(taken).size).toBe(taken.length);
			}
			expect([...at].filter(([, slot]) => slot !== null).sort(([, a], [, b]) => (a ?? 0) - (b ?? 0))).toEqual(
				order.map((id, i) => [id, i + 1])
			);
		})
	);
});

test('one place up, and the first stays', () => {
	expect(movedUp(['a', 'b', 'c'], 'c')).toEqual(['a', 'c', 'b']);
	expect(movedUp(['a', 'b'], 'a')).toEqual(['a', 'b']);
});
