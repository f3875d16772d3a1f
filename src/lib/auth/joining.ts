import type { Me } from '../core/audience/types.ts';
import { setOwner } from '../data/owner.ts';
import type { Store } from '../data/store.ts';
import { wipe } from '../data/wipe.ts';
import type { State } from '../data/vault.ts';
import { follow, type Read } from '../data/watch.ts';

export async function stateOf(store: Store): Promise<State> {
	return store.get(readState);
}

const readState: Read<State> =
	async (vault, { state }) =>
	() =>
		vault.openState(state);

/** Somebody's phone, whose access still stands. */
export function isTaken(state: State): boolean {
	return state.me !== null && !state.revoked;
}

/**
 * Makes this the phone of a person. False, and nothing touched, when it is another person's. What a person whose
 * access was taken away left here never reaches the next one.
 */
export async function takeOver(store: Store, person: string, kind: Me['kind']): Promise<boolean> {
	const held = await stateOf(store);
	if (held.me !== null && held.me.person_id !== person) {
		if (isTaken(held)) return false;
		await wipe(await store.vault());
		await store.reopen();
	}
	const me = held.me?.person_id === person ? held.me : { person_id: person, kind, display_name: '', language: '' };
	await setOwner(await store.vault(), me);
	return true;
}

/** Resolves once the first page of a pull has told the person's name: years of messages may follow in their own time. */
export async function known(store: Store): Promise<void> {
	return new Promise((resolve) => {
		const stop = store.watch(
			follow([{ of: 'state/' }], readState),
			({ me }) => {
				if (me === null || me.display_name === '') return;
				stop();
				resolve();
			},
			// What cannot be read is shown by the screens; joining waits for the pull then.
			() => undefined
		);
	});
}
