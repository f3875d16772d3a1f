import { holderOf, type BadDayKey } from '../../core/bad-day/plan.ts';
import type { BadDay } from '../../core/bad-day/types.ts';
import { patch, put, type Writer } from '../writer.ts';

/**
 * Writes the answer to one question; the first one makes the row.
 * @param place the participant's own space: the database takes it nowhere else.
 * @param rows the plan as it was shown.
 */
export async function answer(
	app: Writer,
	place: Pick<BadDay, 'enrolment_id' | 'audience_id'>,
	rows: readonly BadDay[],
	key: BadDayKey,
	value: string | null
): Promise<void> {
	const row = holderOf(rows, key);
	if (row) await patch(app, 'bad_day', row, { [key]: value });
	else await put(app, 'bad_day', { ...place, [key]: value });
}
