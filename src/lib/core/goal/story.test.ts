import { expect, test } from 'vitest';
import type { History } from '../history/types.ts';
import type { Revision } from '../rows.ts';
import { sampleTask } from '../task/sample.ts';
import { sampleGoal } from './sample.ts';
import { storyOf } from './story.ts';

const goal = sampleGoal({ id: 'goal' });
const base = {
	enrolment_id: 'enrolment',
	audience_id: 'team',
	created_by: 'amina',
	updated_at: '',
	ver: 1,
	tbl: 'goal' as const,
	row_id: 'goal'
};
const line = (day: number, was: string | null, became: string): History => ({
	...base,
	id: `line-${day}`,
	created_at: `2026-11-${String(day).padStart(2, '0')}T09:00:00Z`,
	col: 'status',
	was,
	became,
	happened_on: null
});
const words: Revision = { ...base, id: 'words', created_at: '2026-11-04T10:00:00+01:00', col: 'title', was: 'Før' };

test('the newest stands first; states, steps done and earlier words stand in one line of time', () => {
	const history = [line(1, null, 'proposed'), line(2, 'proposed', 'active'), line(3, 'active', 'parked')];
	const later = [line(5, 'parked', 'active'), line(6, 'active', 'reached')];
	const steps = [
		sampleTask({ id: 'done', goal_id: 'goal', status: 'done', done_at: '2026-11-04T10:00:00Z' }),
		sampleTask({ id: 'open', goal_id: 'goal' }),
		sampleTask({ id: 'other', goal_id: 'another', status: 'done', done_at: '2026-11-04T11:00:00Z' })
	];
	const story = storyOf(goal, [...history, ...later], [words], steps);
	expect(story.map(({ what }) => what)).toEqual(['reached', 'resumed', 'step', 'words', 'parked', 'yes', 'proposed']);
});

test('a goal of one’s own was made, an answer of no is told as one, another column is not told', () => {
	const story = storyOf(
		goal,
		[line(1, null, 'active'), line(2, 'proposed', 'dropped'), { ...line(3, 'a', 'b'), col: 'x' }],
		[],
		[]
	);
	expect(story.map(({ what }) => what)).toEqual(['no', 'made']);
});
