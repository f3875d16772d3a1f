import type { Row, TableName, Tables } from '../core/rows.ts';
import { changes } from './changes.ts';
import type { DraftText } from './vault.ts';
import type { LocalChange, Store } from './store.ts';

/** Where a row is kept. */
type Place = Pick<Row, 'enrolment_id' | 'audience_id'>;

/** What a mutation needs of the app. */
export interface Writer {
	store: Store;
	now(): Date;
	/** What remains of the draft that is being written out; see `Draft.spend`. */
	spent?: DraftText;
}

/** Writes changes and, in the same transaction, takes the words they are made of off the draft. */
export async function write({ store, spent }: Writer, made: readonly LocalChange[]): Promise<void> {
	if (made.length > 0) await store.write(spent ? made.map((change) => ({ ...change, spent })) : made);
	else if (spent) await store.writeDraft(spent.key, spent.text);
}

/** Answers with the row's id as soon as it is kept on the phone. */
export async function put<T extends TableName>(app: Writer, tbl: T, row: Partial<Tables[T]> & Place): Promise<string> {
	const id = await app.store.newId();
	await write(app, [{ mutation: { op: 'put', tbl, id, row: { ...row } }, audience: row.audience_id }]);
	return id;
}

/** Takes a row away for good. */
export async function remove<T extends TableName>(app: Writer, tbl: T, row: Tables[T]): Promise<void> {
	await write(app, [{ mutation: { op: 'delete', tbl, id: row.id }, audience: row.audience_id }]);
}

/** Writes only what differs; `row` is as it was shown, so that the database can see what the writer saw. */
export async function patch<T extends TableName>(
	app: Writer,
	tbl: T,
	row: Tables[T],
	values: Partial<Tables[T]>
): Promise<void> {
	const cols = changes(row, values);
	const isSame = Object.keys(cols).length === 0;
	await write(app, isSame ? [] : [{ mutation: { op: 'patch', tbl, id: row.id, cols }, audience: row.audience_id }]);
}
