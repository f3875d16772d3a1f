import { createSubscriber } from 'svelte/reactivity';

/** The time as a screen shows it: follows the clock while something on screen reads it. */
export class Ticking {
	#now: () => Date;
	#subscribe: () => void;

	/** @param every milliseconds between two looks at the clock. */
	constructor(now: () => Date, every = 30_000) {
		this.#now = now;
		this.#subscribe = createSubscriber((update) => {
			const timer = setInterval(update, every);
			return () => clearInterval(timer);
		});
	}

	get current(): Date {
		this.#subscribe();
		return this.#now();
	}
}
