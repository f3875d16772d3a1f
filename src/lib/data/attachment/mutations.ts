import type { NewAttachment } from '../../core/attachment/types.ts';
import { write, type Writer } from '../writer.ts';
import { sealFile } from './crypt.ts';

/**
 * Adds a file: its row and the encrypted file come on the disk together, so that an app that is killed has both or none.
 * @param file at most 1,000,000 bytes.
 */
export async function attach(app: Writer, fields: NewAttachment, file: ArrayBuffer): Promise<string> {
	const [id, { key, data }] = [await app.store.newId(), await sealFile(file)];
	const row = { ...fields, bytes: file.byteLength, file_key: key };
	const mutation = { op: 'put', tbl: 'attachment', id, row } as const;
	await write(app, [{ mutation, audience: fields.audience_id, file: data }]);
	return id;
}
