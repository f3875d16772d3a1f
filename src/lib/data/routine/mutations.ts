import type { Tick } from '../../core/routine/types.ts';
import { put, remove, type Writer } from '../writer.ts';

/** @param fields `audience_id` is the participant's own space: the database takes a tick nowhere else. */
export const tick = (
	app: Writer,
	fields: Pick<Tick, 'enrolment_id' | 'audience_id' | 'task_id' | 'ticked_on'>
): Promise<string> => put(app, 'tick', fields);

export const untick = (app: Writer, row: Tick): Promise<void> => remove(app, 'tick', row);
