import { expect, test } from 'vitest';
import { foremost, isLate, listTasks } from './lists.ts';
import { sampleTask } from './sample.ts';
import type { Task } from './types.ts';

const today = '2026-11-21';

function task(id: string, change: Partial<Task>): Task {
	return sampleTask({ id, ...change });
}

const ids = (tasks: Task[]) => tasks.map(({ id }) => id);

test('late is the same for everybody: the day has passed and it is not done', () => {
	expect(isLate(task('a', { due_on: '2026-11-20' }), today)).toBe(true);
	expect(isLate(task('a', { due_on: '2026-11-20', assignee_kind: 'worker', assignee_id: 'kari' }), today)).toBe(true);
	expect(isLate(task('a', { due_on: today, due_time: '00:01' }), today)).toBe(false);
	expect(isLate(task('a', { due_on: null }), today)).toBe(false);
	expect(isLate(task('a', { due_on: '2026-11-20', status: 'done' }), today)).toBe(false);
	expect(isLate(task('a', { due_on: '2026-11-20', repeat: 'daily' }), today)).toBe(false);
	expect(isLate(task('a', { due_on: '2026-11-20', status: 'proposed' }), today)).toBe(false);
});

test('the next step first; a day without a time after the times; no day last', () => {
	const lists = listTasks([
		task('ready', {}),
		task('day', { due_on: '2026-11-23' }),
		task('time', { due_on: '2026-11-23', due_time: '13:00' }),
		task('late', { due_on: '2026-11-19' })
	]);
	expect(ids(lists.mine)).toEqual(['late', 'time', 'day', 'ready']);
});

test('every task is in exactly one list', () => {
	const tasks = (['proposed', 'planned', 'done', 'parked', 'dropped'] as const).flatMap((status) =>
		(['participant', 'worker', 'other'] as const).map((assignee_kind) =>
			task(`${status} ${assignee_kind}`, { status, assignee_kind })
		)
	);
	const lists = listTasks(tasks);
	expect(
		Object.values(lists)
			.flat()
			.map(({ id }: Task) => id)
			.sort()
	).toEqual(ids(tasks).sort());
	expect(ids(lists.toAnswer)).toEqual(['proposed participant']);
	expect(ids(lists.others)).toContain('proposed worker');
});

test('what was done last stands first', () => {
	const lists = listTasks([
		task('old', { status: 'done', done_at: '2026-11-01T10:00:00Z' }),
		task('new', { status: 'done', done_at: '2026-11-20T10:00:00Z' })
	]);
	expect(ids(lists.done)).toEqual(['new', 'old']);
});

test('a due step before a question, a question before a step that can wait', () => {
	const due = task('due', { due_on: today });
	const later = task('later', { due_on: '2026-11-30' });
	const question = task('question', { status: 'proposed' });
	expect(foremost(listTasks([due, question]), today)).toEqual({ what: 'step', task: due });
	expect(foremost(listTasks([later, question]), today)).toEqual({ what: 'proposal', task: question });
	expect(foremost(listTasks([later]), today)).toEqual({ what: 'step', task: later });
	expect(foremost(listTasks([task('routine', { due_on: today, repeat: 'daily' })]), today)).toBeNull();
	expect(foremost(listTasks([]), today)).toBeNull();
});
