import type { Mutation, RefusalCode } from '../../core/sync/protocol.ts';
import { LiveQuery } from '../live.svelte.ts';
import type { Store } from '../store.ts';
import { follow } from '../watch.ts';

/** A change that was not accepted. It waits here until its writer sends it again or throws it away. */
export interface TrayItem {
	/** Key in the tray. */
	id: number;
	seq: number;
	/** Why the database said no; `removed` when the writer left the audience before it was sent. */
	code: RefusalCode | 'removed';
	mutation: Mutation;
	/** When it was made, ISO 8601, the phone's clock. */
	at: string;
	/** The words in it, for copying; null when it has none. */
	text: string | null;
	audience_id: string;
	reason: 'refused' | 'removed';
}

/** Oldest first. */
export function tray(store: Store): LiveQuery<TrayItem[]> {
	return new LiveQuery(
		store,
		follow([{ of: 'tray/' }], async (vault) => {
			const rows = await vault.db.tray.toArray();
			return () => vault.openTray(rows);
		})
	);
}
