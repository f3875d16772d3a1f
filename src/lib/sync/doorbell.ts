import type { Clock, Line } from './ports.ts';
import { retryDelay } from './retry.ts';

/** Rings when the database pokes this person. It may fail silently: the engine also asks by itself. */
export class Doorbell {
	readonly #line: Line;
	readonly #clock: Clock;
	readonly #ring: () => void;
	#person: string | null = null;
	#failures = 0;
	#hangUp: () => void = () => {};

	constructor(line: Line, clock: Clock, ring: () => void) {
		this.#line = line;
		this.#clock = clock;
		this.#ring = ring;
	}

	/** Listens for this person from now on; for nobody when null. */
	listenFor(person: string | null): void {
		if (person === this.#person) return;
		this.#hangUp();
		this.#hangUp = () => {};
		this.#person = person;
		this.#failures = 0;
		if (person !== null) this.#open(person);
	}

	#open(person: string): void {
		this.#hangUp = this.#line(person, (event) => {
			if (person !== this.#person) return;
			if (event === 'lost') {
				this.#failures += 1;
				this.#hangUp = this.#clock.after(retryDelay(this.#failures, this.#clock.random()), () => this.#open(person));
				return;
			}
			if (event === 'joined') this.#failures = 0;
			// On joining too: what was sent before is not repeated.
			this.#ring();
		});
	}
}
