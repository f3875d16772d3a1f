import { expect, test } from 'vitest';
import type { History } from '../history/types.ts';
import type { Revision } from '../rows.ts';
import { storyOf } from './story.ts';

const base = {
	enrolment_id: 'enrolment',
	audience_id: 'team',
	created_by: 'amina',
	updated_at: '',
	ver: 1,
	tbl: 'problem' as const,
	row_id: 'problem'
};
const on = (day: number): string => `2026-11-${String(day).padStart(2, '0')}T09:00:00Z`;
const line = (day: number, col: string, was: string | null, became: string | null): History => ({
	...base,
	id: `${day}-${col}`,
	created_at: on(day),
	col,
	was,
	became,
	happened_on: null
});
const words: Revision = { ...base, id: 'words', created_at: '2026-11-04T11:00:00+01:00', col: 'title', was: 'Før' };

test('places, ends and earlier words stand in one line of time, the newest first', () => {
	const history = [
		line(1, 'status', null, 'open'),
		line(2, 'slot', null, '2'),
		line(3, 'slot', '2', '1'),
		line(4, 'slot', '1', null),
		line(5, 'status', 'open', 'put_aside'),
		line(6, 'status', 'put_aside', 'open')
	];
	expect(storyOf(history, [words]).map(({ what }) => what)).toEqual([
		...['resumed', 'put_aside', 'words', 'left', 'moved', 'chosen', 'made']
	]);
});

test('what was solved while it had a place is told as one thing', () => {
	const story = storyOf([line(1, 'slot', '1', null), line(1, 'status', 'open', 'solved')], []);
	expect(story.map(({ what }) => what)).toEqual(['solved']);
});
