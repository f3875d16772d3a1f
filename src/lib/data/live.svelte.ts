import { createSubscriber } from 'svelte/reactivity';
import type { Store } from './store.ts';
import type { Query } from './watch.ts';

/**
 * A value from the phone's own store that follows every change, also one from another tab. Parameters are captured:
 * make a new one with `$derived(thread(store, id, pages))` when they change.
 */
export class LiveQuery<T> {
	#subscribe: () => void;
	#value: T | undefined;
	#error: unknown;
	#settled = false;

	constructor(store: Store, query: Query<T>) {
		this.#subscribe = createSubscriber((update) =>
			store.watch(
				query,
				(value) => {
					this.#value = value;
					this.#error = undefined;
					this.#settled = true;
					update();
				},
				(error) => {
					this.#error = error;
					this.#settled = true;
					update();
				}
			)
		);
	}

	/** The latest value; `undefined` until the first one is read from disk. */
	get current(): T | undefined {
		this.#subscribe();
		return this.#value;
	}

	get error(): unknown {
		this.#subscribe();
		return this.#error;
	}

	/** True until the first value or error, so that "no rows" and "not read yet" look different. */
	get pending(): boolean {
		this.#subscribe();
		return !this.#settled;
	}
}
