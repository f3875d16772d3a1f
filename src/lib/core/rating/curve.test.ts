import { expect, test } from 'vitest';
import { bySubject, newestFirst, pointsOf, written } from './curve.ts';
import { sampleRating } from './sample.ts';

const rating = (id: string, rated_on: string, score: number, change: Parameters<typeof sampleRating>[0] = {}) =>
	sampleRating({ id, rated_on, score, ...change });

test('points lie where their days lie, the oldest first', () => {
	const points = pointsOf([rating('c', '2026-11-11', 5), rating('a', '2026-11-01', 3), rating('b', '2026-11-03', 2)]);
	expect(points).toEqual([
		{ id: 'a', score: 3, day: '2026-11-01', along: 0 },
		{ id: 'b', score: 2, day: '2026-11-03', along: 0.2 },
		{ id: 'c', score: 5, day: '2026-11-11', along: 1 }
	]);
});

test('a day has one point: the number that was given last, whichever clock wrote its time', () => {
	const points = pointsOf([
		rating('later', '2026-11-01', 6, { created_at: '2026-11-01T19:30:00+01:00' }),
		rating('earlier', '2026-11-01', 3, { created_at: '2026-11-01T18:00:00Z' })
	]);
	expect(points).toEqual([{ id: 'later', score: 6, day: '2026-11-01', along: 1 }]);
	expect(pointsOf([])).toEqual([]);
});

test('the number of today stands before one that was given later about an earlier day', () => {
	const told = newestFirst([
		rating('about yesterday', '2026-11-01', 3, { created_at: '2026-11-02T20:00:00Z' }),
		rating('today', '2026-11-02', 4)
	]);
	expect(told.map(({ id }) => id)).toEqual(['today', 'about yesterday']);
});

test('numbers are told apart by what they are of; the subject rated last comes first', () => {
	const all = bySubject([
		rating('old', '2026-11-01', 3),
		rating('goal', '2026-11-02', 4, { goal_id: 'goal', life_area: null }),
		rating('new', '2026-11-03', 5)
	]);
	expect([...all].map(([subject, held]) => [subject, held.map(({ id }) => id)])).toEqual([
		['money', ['new', 'old']],
		['goal', ['goal']]
	]);
});

test('numbers that would cover each other are left out, the last one never', () => {
	const points = pointsOf([
		rating('a', '2026-11-01', 3),
		rating('b', '2026-11-02', 4),
		rating('c', '2026-11-20', 4),
		rating('d', '2026-11-21', 5)
	]);
	expect([...written(points, 0.1)]).toEqual(['d', 'b']);
	expect(written(points, 0.01).size).toBe(4);
});
