import type { Task } from '../../core/task/types.ts';
import { changes } from '../changes.ts';
import type { Writer } from '../writer.ts';

/** What only the database or the phone itself fills in. */
type Own = 'id' | 'created_by' | 'created_at' | 'updated_at' | 'ver' | 'done_at';

export type NewTask = Omit<Task, Own>;

/** Answers with the task's id as soon as it is kept on the phone. */
export async function create(app: Writer, fields: NewTask): Promise<string> {
	const id = await app.store.newId();
	await app.store.write([
		{ mutation: { op: 'put', tbl: 'task', id, row: { ...fields } }, audience: fields.audience_id }
	]);
	return id;
}

/** Writes only what differs; `task` is the row as it was shown, so that the database can see what the writer saw. */
export async function change(app: Writer, task: Task, patch: Partial<NewTask>): Promise<void> {
	const cols = changes(task, patch);
	if (Object.keys(cols).length === 0) return;
	await app.store.write([{ mutation: { op: 'patch', tbl: 'task', id: task.id, cols }, audience: task.audience_id }]);
}

export async function remove(app: Writer, task: Task): Promise<void> {
	await app.store.write([{ mutation: { op: 'delete', tbl: 'task', id: task.id }, audience: task.audience_id }]);
}
