import type { Attachment } from '../../core/attachment/types.ts';
import type { Pending } from '../../core/sync/apply.ts';
import { FILE_REFUSED } from '../db.ts';
import { LiveQuery } from '../live.svelte.ts';
import { query } from '../read.ts';
import type { Store } from '../store.ts';
import { follow } from '../watch.ts';

/** What was said in a thread. */
export function voiceNotes(store: Store, audienceId: string): LiveQuery<Pending<Attachment>[]> {
	return new LiveQuery(
		store,
		query({ tbl: 'attachment', audience: audienceId }, ({ rows }) => rows.filter(({ kind }) => kind === 'voice_note'))
	);
}

/** Ids of files that Storage did not take. */
export function refusedFiles(store: Store): LiveQuery<string[]> {
	return new LiveQuery(
		store,
		follow([{ of: 'files/' }], async ({ db }) => {
			const ids = await db.files.where('seen').equals(FILE_REFUSED).primaryKeys();
			return async () => ids;
		})
	);
}
