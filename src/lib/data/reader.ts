import type { Keys } from './db.ts';
import { storageTrouble } from './trouble.ts';
import type { Vault } from './vault.ts';
import type { Answering, Fresh, Moment, Read, Shape } from './watch.ts';

// What is told is each one's own business.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Answer = Answering<any>;

/**
 * Answers questions now and after every change. All that is asked in one moment is read in one transaction: a slow phone
 * asks a dozen at its start, and a transaction for each took it a quarter of a second.
 */
export class Reader {
	readonly #vault: () => Promise<Vault>;
	readonly #watching = new Set<Answer>();
	/** To be read in the next moment. */
	readonly #asked = new Set<Answer>();
	/** Being read, and whether something has changed since that began. */
	readonly #busy = new Map<Answer, { again: boolean }>();

	constructor(vault: () => Promise<Vault>) {
		this.#vault = vault;
	}

	add(answering: Answer): void {
		this.#watching.add(answering);
		this.#ask(answering);
	}

	delete(answering: Answer): void {
		answering.stop();
		this.#watching.delete(answering);
		this.#asked.delete(answering);
	}

	/** Everything anew, from another database. */
	readAgain(): void {
		for (const answering of this.#watching) {
			answering.forget();
			this.#ask(answering);
		}
	}

	/** The database was changed. */
	changed(touches: (keys: readonly Keys[]) => boolean): void {
		for (const answering of this.#watching) if (answering.isTouched(touches)) this.#ask(answering);
	}

	/** Changes that are not on disk yet. */
	show(made: readonly Fresh[]): void {
		for (const answering of this.#watching) answering.add(made);
	}

	#ask(answering: Answer): void {
		const busy = this.#busy.get(answering);
		// Not before it has been answered: what changes without end would never be.
		if (busy !== undefined) busy.again = true;
		else this.#asked.add(answering);
		if (this.#asked.size === 1) void this.#vault().then((vault) => this.#readAsked(vault));
	}

	async #readAsked(vault: Vault): Promise<void> {
		const asked = [...this.#asked];
		this.#asked.clear();
		for (const answering of asked) this.#busy.set(answering, { again: false });
		await this.#read(vault, asked);
		for (const answering of asked) {
			const again = this.#busy.get(answering)?.again;
			this.#busy.delete(answering);
			if (again && this.#watching.has(answering)) this.#ask(answering);
		}
	}

	/** All are told at once, so that a screen is drawn once. */
	async #read(vault: Vault, asked: readonly Answer[]): Promise<void> {
		const begun = asked.map((answering) => answering.begin(vault));
		try {
			const { moment, shapes } = await readTogether(
				vault,
				asked.map(({ query }) => query)
			);
			const tell = await Promise.all(shapes.map((shape, i) => begun[i]?.take(moment, shape)));
			for (const one of tell) one?.();
		} catch (error) {
			// One that cannot be read must not take the others with it.
			if (asked.length === 1 || storageTrouble(error) === 'closed') for (const one of begun) one.fail(error);
			else await Promise.all(asked.map((answering) => this.#read(vault, [answering])));
		}
	}
}

/** In one transaction: a change that a pull has just confirmed is seen either waiting or arrived, never in between. */
export async function readTogether<T>(
	vault: Vault,
	reads: readonly Read<T>[]
): Promise<{ moment: Moment; shapes: Shape<T>[] }> {
	const { db } = vault;
	return db.transaction('r', db.tables, async () => {
		const [audiences, outbox, state] = await Promise.all([
			db.audiences.toArray(),
			db.outbox.toArray(),
			db.state.get('state')
		]);
		const moment = { audiences, outbox, state };
		return { moment, shapes: await Promise.all(reads.map((read) => read(vault, moment))) };
	});
}
