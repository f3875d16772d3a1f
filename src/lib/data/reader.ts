import type { Keys } from './db.ts';
import { storageTrouble } from './trouble.ts';
import type { Vault } from './vault.ts';
import type { Answering, Fresh, Moment, Query, Read, Shape, Tell } from './watch.ts';

// What is told is each one's own business.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Answer = Answering<any>;

/** Under way, and whether something has changed since it began. */
interface Reading {
	answering: Answer;
	again: boolean;
}

/**
 * Answers questions now and after every change. All that is asked in one moment is read in one transaction: a screen asks
 * a dozen at its start, and each needs the same audiences, queue and state.
 */
export class Reader {
	readonly #vault: () => Promise<Vault>;
	readonly #watching = new Set<Answer>();
	/** To be read in the next moment. */
	readonly #asked = new Set<Answer>();
	readonly #busy = new Map<Answer, Reading>();

	constructor(vault: () => Promise<Vault>) {
		this.#vault = vault;
	}

	add(answering: Answer): void {
		this.#watching.add(answering);
		this.#ask(answering);
	}

	delete(answering: Answer): void {
		answering.forget();
		this.#watching.delete(answering);
		this.#asked.delete(answering);
	}

	/** Everything anew, from another database; what is still being read from the one before is not waited for. */
	readAgain(): void {
		this.#busy.clear();
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
		if (busy !== undefined) return void (busy.again = true);
		this.#asked.add(answering);
		void this.#readAsked();
	}

	/** Whoever comes first reads for all. */
	async #readAsked(): Promise<void> {
		const vault = await this.#vault();
		const readings = [...this.#asked].map((answering) => ({ answering, again: false }));
		if (readings.length === 0) return;
		this.#asked.clear();
		for (const reading of readings) this.#busy.set(reading.answering, reading);
		await this.#read(vault, readings);
	}

	/** Read together, and told one by one: the first words of a screen need not wait for its longest list. */
	async #read(vault: Vault, readings: readonly Reading[]): Promise<void> {
		const begun = readings.map(({ answering }) => answering.begin(vault));
		try {
			const queries = readings.map(({ answering }) => answering.query);
			const { moment, shapes } = await readTogether(vault, queries, tablesOf(queries));
			for (const [i, reading] of readings.entries())
				void begun[i]?.take(moment, shapes[i] as Shape<unknown>).then((tell) => this.#end(reading, tell));
		} catch (error) {
			if (readings.length === 1 || storageTrouble(error) === 'closed')
				for (const [i, reading] of readings.entries()) this.#end(reading, () => begun[i]?.fail(error));
			// One that cannot be read must not take the others with it.
			else await Promise.all(readings.map((reading) => this.#read(vault, [reading])));
		}
	}

	#end(reading: Reading, tell: Tell): void {
		const { answering } = reading;
		if (this.#busy.get(answering) !== reading) return;
		this.#busy.delete(answering);
		if (!this.#watching.has(answering)) return;
		// What is older than what somebody has just written must not be told after it.
		if (reading.again) this.#ask(answering);
		else tell();
	}
}

/** Where the answers come from. What a question reads without naming it cannot be read, and is noticed so. */
function tablesOf(queries: readonly Query<unknown>[]): string[] {
	const keys = queries.flatMap((query) => query.from({ audiences: [], outbox: [], state: undefined }));
	return [...new Set(['audiences', 'outbox', 'state', ...keys.map(({ of }) => of.slice(0, of.indexOf('/')))])];
}

/** In one transaction: a change that a pull has just confirmed is seen either waiting or arrived, never in between. */
export async function readTogether<T>(
	vault: Vault,
	reads: readonly Read<T>[],
	tables: readonly string[] = vault.db.tables.map(({ name }) => name)
): Promise<{ moment: Moment; shapes: Shape<T>[] }> {
	const { db } = vault;
	return db.transaction('r', tables, async () => {
		const [audiences, outbox, state] = await Promise.all([
			db.audiences.toArray(),
			db.outbox.toArray(),
			db.state.get('state')
		]);
		const moment = { audiences, outbox, state };
		return { moment, shapes: await Promise.all(reads.map((read) => read(vault, moment))) };
	});
}
