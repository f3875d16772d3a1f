import type { Row } from '../../core/rows.ts';
import type { Movable, Share } from '../../core/sharing/types.ts';
import type { LocalChange } from '../store.ts';
import { write, type Writer } from '../writer.ts';

/**
 * Changes who sees a row, and until when, in one go.
 * @param to the audience that sees it from now on.
 * @param until the last day, 'YYYY-MM-DD', and the participant's own space, where the day is kept; null = no end.
 * @param before the day that was kept so far.
 */
export async function share(
	app: Writer,
	tbl: Movable,
	row: Pick<Row, 'id' | 'enrolment_id' | 'audience_id'>,
	to: string,
	until: { day: string; self: string } | null,
	before: readonly Share[]
): Promise<void> {
	const made: LocalChange[] = before.map((kept) => ({
		mutation: { op: 'delete', tbl: 'share', id: kept.id },
		audience: kept.audience_id
	}));
	if (row.audience_id !== to) made.push({ mutation: { op: 'move', tbl, id: row.id, to }, audience: row.audience_id });
	if (until !== null) {
		const fields = { enrolment_id: row.enrolment_id, audience_id: until.self, tbl, row_id: row.id };
		const kept = {
			op: 'put',
			tbl: 'share',
			id: await app.store.newId(),
			row: { ...fields, until_on: until.day }
		} as const;
		made.push({ mutation: kept, audience: until.self });
	}
	await write(app, made);
}
