import type { OfficeEntry } from '../../core/office/types.ts';
import { patch, write, type Writer } from '../writer.ts';

/** By a lead only. Answers with the entry's id as soon as it is kept on the phone. */
export async function create(
	app: Writer,
	audience: string,
	fields: Pick<OfficeEntry, 'kind' | 'belongs_to' | 'texts'>
): Promise<string> {
	const id = await app.store.newId();
	const row = { ...fields, audience_id: audience };
	await write(app, [{ mutation: { op: 'put', tbl: 'office_entry', id, row }, audience }]);
	return id;
}

export async function change(
	app: Writer,
	entry: OfficeEntry,
	values: Partial<Pick<OfficeEntry, 'texts' | 'retired'>>
): Promise<void> {
	await patch(app, 'office_entry', entry, values);
}
