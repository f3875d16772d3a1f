import type { Outing } from '../../core/outing/types.ts';
import { patch, write, type Writer } from '../writer.ts';

/** Says to the colleagues of audience `staff` that this worker is out. @param back_by an instant, within a day. */
export async function goOut(app: Writer, staff: string, back_by: string): Promise<void> {
	const id = await app.store.newId();
	const mutation = { op: 'put', tbl: 'outing', id, row: { audience_id: staff, back_by } } as const;
	await write(app, [{ mutation, audience: staff }]);
}

/** Another time, by the worker who is out; or that they are back, by anybody. */
export async function change(
	app: Writer,
	outing: Outing,
	values: Partial<Pick<Outing, 'back_by' | 'back_at'>>
): Promise<void> {
	await patch(app, 'outing', outing, values);
}
