import type { TableName } from '../core/rows.ts';
import type { AudienceRow, Keys, OutboxRow, StateRow } from './db.ts';
import type { Unsaved, Vault } from './vault.ts';

/** What nearly every question needs, read once for all that are asked in the same moment. */
export interface Moment {
	audiences: AudienceRow[];
	outbox: OutboxRow[];
	state: StateRow | undefined;
}

/** Decrypts and shapes what was read; `fresh` changes stand on top of it. */
export type Shape<T> = (fresh: readonly Unsaved[]) => Promise<T>;

/** Reads inside a transaction (awaiting nothing but the database), then hands back what decrypts and shapes. */
export type Read<T> = (vault: Vault, moment: Moment) => Promise<Shape<T>>;

/** A question that can be asked once, or followed. */
export interface Query<T> extends Read<T> {
	/** Whoever changes one of these changes the answer. */
	from(moment: Moment): readonly Keys[];
	/** Whose changes may be shown before they are on disk; none when it is left out. */
	tbl?: TableName;
}

/** Follows what `read` reads in some keys, the same ones each time. */
export function follow<T>(from: readonly Keys[], read: Read<T>): Query<T> {
	return Object.assign(read, { from: () => from });
}

/** A change of this tab, from the moment it is made; `kept` once the next reading will find it on disk or in the vault. */
export interface Fresh extends Unsaved {
	kept: boolean;
}

interface Found<T> {
	vault: Vault;
	shape: Shape<T>;
	from: readonly Keys[];
}

/** Shows a new answer; nothing when a later one has been begun meanwhile. */
export type Tell = () => void;

/**
 * What one question has been answered with, and the changes made since: a tap is answered from memory, while the disk
 * still writes. A slow phone takes a quarter of a second for that.
 */
export class Answering<T> {
	readonly query: Query<T>;
	readonly #next: (value: T) => void;
	readonly #failed: (vault: Vault, error: unknown) => void;
	#fresh: Fresh[] = [];
	#found: Found<T> | undefined;
	/** Grows with every answer that is begun: an older one that comes late is no answer any more. */
	#latest = 0;
	/** Grows when nothing that was read before counts any more. */
	#round = 0;

	constructor(query: Query<T>, next: (value: T) => void, failed: (vault: Vault, error: unknown) => void) {
		this.query = query;
		this.#next = next;
		this.#failed = failed;
	}

	/** Nothing that was read before counts any more. */
	forget(): void {
		this.#found = undefined;
		this.#round += 1;
		this.#latest += 1;
	}

	isTouched(touches: (keys: readonly Keys[]) => boolean): boolean {
		return this.#found === undefined || touches(this.#found.from);
	}

	/** To be called before the database is read, with what was found then. */
	begin(vault: Vault): { take(moment: Moment, shape: Shape<T>): Promise<Tell>; fail(error: unknown): void } {
		const round = this.#round;
		const kept = new Set(this.#fresh.filter((change) => change.kept));
		return {
			take: async (moment, shape) => {
				if (round !== this.#round) return () => undefined;
				this.#fresh = this.#fresh.filter((change) => !kept.has(change));
				this.#found = { vault, shape, from: this.query.from(moment) };
				return this.#answer(this.#found);
			},
			fail: (error) => {
				if (round === this.#round) this.#failed(vault, error);
			}
		};
	}

	/** Shows answers and other changes of what is there. New words are shown once they are on disk: then nothing loses them. */
	add(made: readonly Fresh[]): void {
		const mine = made.filter(({ mutation: { op, tbl } }) => tbl === this.query.tbl && op !== 'put');
		if (mine.length === 0) return;
		this.#fresh = [...this.#fresh, ...mine];
		if (this.#found !== undefined) void this.#answer(this.#found).then((tell) => tell());
	}

	async #answer({ vault, shape }: Found<T>): Promise<Tell> {
		const mine = ++this.#latest;
		const isLatest = (): boolean => mine === this.#latest;
		try {
			const value = await shape(this.#fresh);
			return () => isLatest() && this.#next(value);
		} catch (error) {
			return () => isLatest() && this.#failed(vault, error);
		}
	}
}
