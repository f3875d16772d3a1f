import type { Audience, Me } from '../../core/audience/types.ts';
import { LiveQuery } from '../live.svelte.ts';
import type { Store } from '../store.ts';

/** The audiences this phone's owner belongs to. */
export function audiences(store: Store): LiveQuery<Audience[]> {
	return new LiveQuery(store, async ({ db }) => {
		const rows = await db.audiences.toArray();
		return async () => rows;
	});
}

/** Whose phone this is; null when nobody has joined or signed in. */
export function owner(store: Store): LiveQuery<Me | null> {
	return new LiveQuery(store, async (vault) => {
		const row = await vault.db.state.get('state');
		return async () => (await vault.openState(row)).me;
	});
}
