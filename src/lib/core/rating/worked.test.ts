import { expect, test } from 'vitest';
import { sampleGoal } from '../goal/sample.ts';
import { sampleRating } from './sample.ts';
import { workedOf } from './worked.ts';

test('words about goals and numbers stand together, the newest first, each once', () => {
	const goals = [
		sampleGoal({ id: 'goal', worked: 'Å gå tur', updated_at: '2026-11-03T09:00:00Z' }),
		sampleGoal({ id: 'no', worked: 'Foreslått', status: 'dropped' }),
		sampleGoal({ id: 'none' })
	];
	const ratings = [
		sampleRating({ id: 'new', rated_on: '2026-11-05', not_lower: 'Søsteren min ringer.' }),
		sampleRating({ id: 'again', rated_on: '2026-11-01', not_lower: ' Å gå tur ' }),
		sampleRating({ id: 'blank', not_lower: '  ' })
	];
	expect(workedOf(goals, ratings).map(({ id, words }) => [id, words])).toEqual([
		['new', 'Søsteren min ringer.'],
		['goal', 'Å gå tur']
	]);
});
