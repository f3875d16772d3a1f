import { expect, test } from 'vitest';
import { sampleTask } from '#lib/core/task/sample.ts';
import type { Task } from '#lib/core/task/types.ts';
import { promisesOf } from './promises.ts';

function mine(id: string, change: Partial<Task> = {}): Task {
	return sampleTask({ id, assignee_kind: 'worker', assignee_id: 'kari', ...change });
}

test('each promise is in one list, what is late apart, and others are not mine', () => {
	const lists = promisesOf(
		[
			mine('call', { kind: 'call_me', status: 'proposed' }),
			mine('asked', { status: 'proposed' }),
			mine('late', { due_on: '2026-11-20' }),
			mine('soon', { due_on: '2026-11-24' }),
			mine('someday'),
			mine('parked', { status: 'parked' }),
			mine('done', { status: 'done', done_at: '2026-11-20T08:00:00Z' }),
			mine('done call', { kind: 'call_me', status: 'done', done_at: '2026-11-21T08:00:00Z' }),
			sampleTask({ id: 'hers' }),
			mine('other', { assignee_id: 'lars' })
		],
		'kari',
		'2026-11-23'
	);
	const ids = Object.fromEntries(
		Object.entries(lists).map(([name, tasks]: [string, Task[]]) => [name, tasks.map(({ id }) => id)])
	);
	expect(ids).toEqual({
		calls: ['call'],
		asked: ['asked'],
		late: ['late'],
		planned: ['soon', 'someday'],
		parked: ['parked'],
		done: ['done call', 'done']
	});
});
