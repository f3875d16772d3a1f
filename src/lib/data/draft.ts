import { LiveQuery } from './live.svelte.ts';
import type { Store } from './store.ts';
import { follow, type Query } from './watch.ts';

/**
 * Text being written. It survives a killed app and shows in a second tab. `key` names the place by ids, e.g.
 * `message:<audience id>` or `note:<task id>`: when an audience goes, its drafts go with it.
 */
export async function readDraft(store: Store, key: string): Promise<string> {
	return store.get(draftOf(key));
}

/** An empty text removes the draft. */
export async function writeDraft(store: Store, key: string, text: string): Promise<void> {
	await store.writeDraft(key, text);
}

export function draft(store: Store, key: string): LiveQuery<string> {
	return new LiveQuery(store, draftOf(key));
}

function draftOf(key: string): Query<string> {
	return follow([{ of: 'drafts/', low: key, high: key }], async (vault) => {
		const row = await vault.db.drafts.get(key);
		return async () => vault.unsavedDrafts.get(key) ?? (row === undefined ? '' : vault.open<string>(row));
	});
}
