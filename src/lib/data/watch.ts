import type { TableName } from '../core/rows.ts';
import type { Unsaved, Vault } from './vault.ts';

/** Decrypts and shapes what was read; `fresh` changes stand on top of it. */
export type Shape<T> = (fresh: readonly Unsaved[]) => Promise<T>;

/** Reads inside the database's tracking (awaiting nothing else), then hands back what decrypts and shapes. */
export interface Query<T> {
	(vault: Vault): Promise<Shape<T>>;
	/** Whose changes may be shown before they are on disk; none when it is left out. */
	tbl?: TableName;
}

/** A change of this tab, from the moment it is made; `kept` once the next reading will find it on disk or in the vault. */
export interface Fresh extends Unsaved {
	kept: boolean;
}

/**
 * What one question has been answered with, and the changes made since: a tap is answered from memory, while the disk
 * still writes. A slow phone takes a quarter of a second for that.
 */
export class Answering<T> {
	readonly #query: Query<T>;
	readonly #next: (value: T) => void;
	readonly #failed: (vault: Vault, error: unknown) => void;
	#fresh: Fresh[] = [];
	#read: { vault: Vault; shape: Shape<T> } | undefined;
	/** Grows with every answer that is begun: an older one that comes late is no answer any more. */
	#latest = 0;

	constructor(query: Query<T>, next: (value: T) => void, failed: (vault: Vault, error: unknown) => void) {
		this.#query = query;
		this.#next = next;
		this.#failed = failed;
	}

	/** Nothing that was read before counts any more. Answers with a number for `isLatest`. */
	begin(): number {
		this.#read = undefined;
		return ++this.#latest;
	}

	isLatest(number: number): boolean {
		return number === this.#latest;
	}

	stop(): void {
		this.#latest = Infinity;
	}

	/** Reads, and takes what is found for the answer; to be called inside the database's tracking. */
	async read(vault: Vault): Promise<() => void> {
		const found = new Set(this.#fresh.filter(({ kept }) => kept));
		const shape = await this.#query(vault);
		return () => {
			this.#fresh = this.#fresh.filter((change) => !found.has(change));
			this.#read = { vault, shape };
			this.#answer();
		};
	}

	/** Shows answers and other changes of what is there. New words are shown once they are on disk: then nothing loses them. */
	add(made: readonly Fresh[]): void {
		const mine = made.filter(({ mutation: { op, tbl } }) => tbl === this.#query.tbl && op !== 'put');
		if (mine.length === 0) return;
		this.#fresh = [...this.#fresh, ...mine];
		this.#answer();
	}

	#answer(): void {
		if (this.#read === undefined || this.#latest === Infinity) return;
		const { vault, shape } = this.#read;
		const mine = ++this.#latest;
		shape(this.#fresh).then(
			(value) => mine === this.#latest && this.#next(value),
			(error: unknown) => mine === this.#latest && this.#failed(vault, error)
		);
	}
}
