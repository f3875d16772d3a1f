import { expect, test } from 'vitest';
import { sampleTask } from '../task/sample.ts';
import { planOf } from './plan.ts';
import { sampleGoal } from './sample.ts';

const goal = (id: string, change: Parameters<typeof sampleGoal>[0] = {}) => sampleGoal({ id, ...change });
const step = (id: string, goal_id: string | null, change: Parameters<typeof sampleTask>[0] = {}) =>
	sampleTask({ id, goal_id, ...change });
const ids = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);

test('the goal whose next step comes first stands first; one’s own step before somebody else’s', () => {
	const { active } = planOf(
		[goal('none'), goal('late'), goal('soon')],
		[
			step('theirs', 'soon', { assignee_kind: 'worker', assignee_id: 'kari', due_on: '2026-11-20' }),
			step('mine', 'soon', { due_on: '2026-11-24' }),
			step('later', 'late', { due_on: '2026-12-01' }),
			step('done', 'none', { status: 'done' })
		]
	);
	expect(active.map((line) => [line.goal.id, line.next?.id, line.begun])).toEqual([
		['soon', 'mine', false],
		['late', 'later', false],
		['none', undefined, true]
	]);
});

test('every goal is in one list, and every step under a goal or loose', () => {
	const goals = [
		goal('a'),
		goal('b', { status: 'parked' }),
		goal('c', { status: 'reached' }),
		goal('d', { status: 'dropped' }),
		goal('e', { status: 'proposed' })
	];
	const plan = planOf(goals, [step('1', 'a'), step('2', 'b'), step('3', 'd'), step('4', null), step('5', 'deleted')]);
	expect(ids(plan.active.map((line) => line.goal))).toEqual(['a']);
	expect([ids(plan.parked), ids(plan.reached), ids(plan.dropped), ids(plan.proposals)]).toEqual([
		['b'],
		['c'],
		['d'],
		['e']
	]);
	expect(ids(plan.loose)).toEqual(['3', '4', '5']);
});

test('nothing there is nothing to show', () => {
	expect(planOf([], [])).toEqual({
		proposals: [],
		active: [],
		parked: [],
		reached: [],
		dropped: [],
		under: new Map(),
		loose: []
	});
});
