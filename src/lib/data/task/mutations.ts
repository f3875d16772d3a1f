import type { Task } from '../../core/task/types.ts';
import { patch, put, remove as removeRow, type Writer } from '../writer.ts';

/** What is fixed when a task is made. */
type Fixed = 'enrolment_id' | 'audience_id' | 'kind' | 'assignee_kind' | 'assignee_id' | 'assignee_name';

/** What its author may write later too. */
type Words = 'title' | 'phrase_key' | 'phrase_params' | 'note' | 'due_on' | 'due_time';

/** What the one who is to do it answers. */
type Answers =
	| 'status'
	| 'answer'
	| 'help'
	| 'progress_note'
	| 'confidence'
	| 'own_way'
	| 'own_when'
	| 'own_where'
	| 'obstacle'
	| 'plan_b'
	| 'repeat';

/** Each side writes its own. */
type Reviews = 'review_participant' | 'review_worker';

export type NewTask = Pick<Task, Fixed | Words | 'status'> &
	Partial<Pick<Task, 'goal_id' | 'together' | 'confidence' | 'repeat'>>;

export type TaskPatch = Partial<Pick<Task, Words | Answers | Reviews | 'goal_id'>>;

/** Answers with the task's id as soon as it is kept on the phone. */
export const create = (app: Writer, fields: NewTask): Promise<string> => put(app, 'task', fields);

/** Writes only what differs; `task` is the row as it was shown, so that the database can see what the writer saw. */
export const change = (app: Writer, task: Task, values: TaskPatch): Promise<void> => patch(app, 'task', task, values);

export const remove = (app: Writer, task: Task): Promise<void> => removeRow(app, 'task', task);
