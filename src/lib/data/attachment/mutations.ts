import type { NewAttachment } from '../../core/attachment/types.ts';
import type { LocalChange } from '../store.ts';
import { write, type Writer } from '../writer.ts';
import { sealFile } from './crypt.ts';

/**
 * Adds a file: its row and the encrypted file come on the disk together, so that an app that is killed has both or none.
 * @param file at most 1,000,000 bytes.
 */
export async function attach(app: Writer, fields: NewAttachment, file: ArrayBuffer): Promise<string> {
	const change = await attachment(app, fields, file);
	await write(app, [change]);
	return change.mutation.id;
}

/** The change that adds a file, to be written with others. */
export async function attachment(app: Writer, fields: NewAttachment, file: ArrayBuffer): Promise<LocalChange> {
	const [id, { key, data }] = [await app.store.newId(), await sealFile(file)];
	const row = { ...fields, bytes: file.byteLength, file_key: key };
	return { mutation: { op: 'put', tbl: 'attachment', id, row }, audience: fields.audience_id, file: data };
}
