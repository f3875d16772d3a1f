import type { App } from '#lib/app/context.ts';
import type { Attachment } from '#lib/core/attachment/types.ts';
import { openFile } from '#lib/data/attachment/crypt.ts';
import { fileOf, keepFile } from '#lib/data/attachment/files.ts';

/** From this phone or, once it is there, from Storage; null when neither has it. */
export async function read(app: App, { id, enrolment_id, file_key, arrived }: Attachment): Promise<ArrayBuffer | null> {
	const now = app.now().getTime();
	try {
		const held = await fileOf(app.store, id, now);
		if (held) return await openFile(file_key, held);
		const fetched = arrived ? await app.account.file(enrolment_id, id) : null;
		if (!fetched?.ok) return null;
		const bytes = await openFile(file_key, fetched.data);
		await keepFile(app.store, id, fetched.data, now);
		return bytes;
	} catch {
		// Cut on its way, or not the file of this row.
		return null;
	}
}
