import { withText } from '../../core/sync/text.ts';
import type { Writer } from '../writer.ts';
import type { TrayItem } from './queries.ts';

/** Sends it once more, with other words if given. A refused new row gets a new id: an id is used only once. */
export async function resend(app: Writer, item: TrayItem, changedText?: string): Promise<void> {
	const again = changedText === undefined ? item.mutation : withText(item.mutation, changedText);
	const mutation = again.op === 'put' ? { ...again, id: await app.store.newId() } : again;
	await app.store.write([{ mutation, audience: item.audience_id }], item.id);
}

export async function discard(app: Writer, item: TrayItem): Promise<void> {
	const { db } = await app.store.vault();
	await db.tray.delete(item.id);
}
