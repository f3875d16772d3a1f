import type { Audience, Me } from '../../core/audience/types.ts';
import { LiveQuery } from '../live.svelte.ts';
import type { Store } from '../store.ts';
import { follow } from '../watch.ts';

/** The audiences this phone's owner belongs to. */
export function audiences(store: Store): LiveQuery<Audience[]> {
	return new LiveQuery(
		store,
		follow([{ of: 'audiences/' }], async (_, moment) => async () => moment.audiences)
	);
}

/** Whose phone this is; null when nobody has joined or signed in. */
export function owner(store: Store): LiveQuery<Me | null> {
	return new LiveQuery(
		store,
		follow(
			[{ of: 'state/' }],
			async (vault, { state }) =>
				async () =>
					(await vault.openState(state)).me
		)
	);
}
