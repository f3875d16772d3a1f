import { v7 } from 'uuid';
import { latest, nextTime } from '../core/sync/ids.ts';
import type { Mutation } from '../core/sync/protocol.ts';
import { makeRoom } from './attachment/room.ts';
import { sealDraft } from './draft-row.ts';
import { openOnDisk, type Disk } from './open.ts';
import { append } from './queue.ts';
import { Reader, readTogether } from './reader.ts';
import { storageTrouble } from './trouble.ts';
import { Wiped, type DraftText, type Unsaved, type Vault } from './vault.ts';
import { Answering, type Query, type Read, type Shape } from './watch.ts';

/** A change and the audience its row is in. */
export interface LocalChange {
	mutation: Mutation;
	audience: string;
	/** What remains of the draft it is made of. */
	spent?: DraftText;
	/** Of a new attachment, encrypted. */
	file?: ArrayBuffer;
}

/** Why what is written now may not survive; null = all is well. */
export type Trouble = null | 'storage_full' | 'storage_blocked' | 'other_window';

/** Milliseconds: a browser that has just closed the database often needs a moment. */
const REOPEN_AFTER = 300;
const REOPEN_AGAIN = 5000;

/** Milliseconds within which a screen that got one answer asks for the next. */
const NEXT_QUESTION = 100;

/** The phone's own encrypted store. Everything a screen shows is read here; everything it changes is written here. */
export class Store {
	readonly #disk: Disk;
	readonly #now: () => number;
	readonly #reader = new Reader(() => this.#vault);
	/** Who waits for a first answer, and who waits until nobody does. */
	readonly #unanswered = new Set<object>();
	readonly #whenAnswered = new Set<() => void>();
	#vault: Promise<Vault>;
	/** Writes go one after the other, so that what is typed first gets the lower number. */
	#writing: Promise<unknown> = Promise.resolve();
	#reopening: Promise<void> | undefined;
	#lastId: string | undefined;
	trouble: Trouble = null;

	/** `now` is the wall clock in milliseconds; `shut` is told why it cannot be opened yet, and with null that it could. */
	constructor(disk: Disk, now: () => number, shut: (trouble: Trouble) => void = () => undefined) {
		this.#disk = disk;
		this.#now = now;
		this.#vault = this.#open(shut);
	}

	/**
	 * Tries until the browser gives storage, and whoever reads or writes waits so long. Not in memory instead: an
	 * invitation would be used up in a window that forgets it, and a phone in use would look as if nobody had joined.
	 */
	async #open(shut: (trouble: Trouble) => void): Promise<Vault> {
		const tell = (trouble: Trouble): void => {
			if (trouble !== this.trouble) shut(trouble);
			this.trouble = trouble;
		};
		for (;;) {
			try {
				const vault = await openOnDisk(this.#disk, () => tell('other_window'));
				tell(null);
				vault.db.onChange((touches) => this.#reader.changed(touches));
				return vault;
			} catch {
				tell('storage_blocked');
				await new Promise((resolve) => setTimeout(resolve, REOPEN_AGAIN));
			}
		}
	}

	vault(): Promise<Vault> {
		return this.#vault;
	}

	/** Opens the database again after the browser closed it, keeping what waits in memory, and reads everything anew. */
	async reopen(broken?: Vault): Promise<void> {
		// Somebody else noticed it before and has opened it already.
		if (broken !== undefined && broken !== (await this.#vault)) return;
		this.#reopening ??= this.#reopen().finally(() => (this.#reopening = undefined));
		await this.#reopening;
	}

	async #reopen(): Promise<void> {
		const before = await this.#vault;
		const after = await this.#openDisk(before);
		if (after.kid === before.kid) {
			after.unsaved = before.unsaved;
			after.unsavedDrafts = before.unsavedDrafts;
		}
		this.#vault = Promise.resolve(after);
		this.readAgain();
	}

	/** Where it cannot be opened again, what is being written stays in the memory of this window. */
	async #openDisk(before: Vault): Promise<Vault> {
		before.db.close();
		try {
			const after = await openOnDisk(this.#disk);
			if (this.trouble === 'storage_blocked') this.trouble = null;
			return after;
		} catch {
			this.trouble = 'storage_blocked';
			setTimeout(() => void this.reopen(), REOPEN_AGAIN);
			return before;
		}
	}

	readAgain(): void {
		this.#reader.readAgain();
	}

	/** Calls `next` with the value now and after every change, also one from another tab, until the answer is called. */
	watch<T>(query: Query<T>, next: (value: T) => void, failed: (error: unknown) => void): () => void {
		const answering = new Answering<T>(
			query,
			(value) => {
				this.#answered(query);
				next(value);
			},
			(vault, error) => {
				if (storageTrouble(error) === 'closed') return void setTimeout(() => void this.reopen(vault), REOPEN_AFTER);
				this.#answered(query);
				failed(error);
			}
		);
		this.#unanswered.add(query);
		this.#reader.add(answering);
		return () => {
			this.#reader.delete(answering);
			this.#answered(query);
		};
	}

	/** Resolves once everybody who watches has a first answer: what is on the phone is on screen then. */
	async answered(): Promise<void> {
		while (this.#unanswered.size > 0) {
			await new Promise<void>((resolve) => this.#whenAnswered.add(resolve));
			await new Promise((resolve) => setTimeout(resolve, NEXT_QUESTION));
		}
	}

	#answered(query: object): void {
		this.#unanswered.delete(query);
		if (this.#unanswered.size > 0) return;
		for (const resolve of this.#whenAnswered) resolve();
		this.#whenAnswered.clear();
	}

	/** The value once; where the database was closed meanwhile (somebody signed out, the browser did it), from the new one. */
	async get<T>(read: Read<T>): Promise<T> {
		const vault = await this.#vault;
		try {
			return await valueOf(vault, read);
		} catch (error) {
			if (storageTrouble(error) !== 'closed') throw error;
			await this.reopen(vault);
			return valueOf(await this.#vault, read);
		}
	}

	/**
	 * Shows the changes at once, and answers when they are on disk; when the disk takes none, they are kept in memory, shown, and tried again
	 * (`saveAgain`), and `trouble` says so. Never rejects: what a person wrote is not thrown away.
	 */
	async write(changes: readonly LocalChange[], fromTray?: number): Promise<void> {
		const at = new Date(this.#now()).toISOString();
		const made = changes.map((change) => ({ ...change, at, kept: false }));
		this.#reader.show(made);
		await this.#inTurn(async () => {
			const vault = await this.#vault;
			// Behind what already waits for room: order is kept.
			if (vault.unsaved.length > 0) this.#keep(vault, made);
			else await this.#append(vault, made, fromTray);
			for (const change of made) change.kept = true;
		});
	}

	/** Tries once more to write what is only in memory. */
	async saveAgain(): Promise<void> {
		await this.#inTurn(async () => {
			const vault = await this.#vault;
			const waiting = vault.unsaved;
			if (waiting.length > 0) {
				vault.unsaved = [];
				await this.#append(vault, waiting);
			}
			// What still finds no room is in its draft on disk, if anywhere.
			if (vault.unsaved.length > 0) return;
			for (const [key, text] of [...vault.unsavedDrafts]) await this.#writeDraft({ key, text });
		});
	}

	async #inTurn(work: () => Promise<void>): Promise<void> {
		const mine = this.#writing.then(work);
		this.#writing = mine.catch(() => undefined);
		await mine;
	}

	async #append(vault: Vault, changes: readonly Unsaved[], fromTray?: number, again = true): Promise<void> {
		try {
			await append(vault, changes, fromTray);
			for (const { spent } of changes) if (spent) vault.unsavedDrafts.delete(spent.key);
			this.trouble = null;
		} catch (error) {
			// Somebody signed out in another tab: nothing of theirs may reach whoever comes next.
			if (error instanceof Wiped) return this.reopen(vault);
			const trouble = storageTrouble(error);
			if (!again) return this.#keep(await this.#vault, changes, trouble);
			// The log of acknowledged changes is a precaution, and files can be fetched again; what a person just wrote can not.
			if (trouble === 'storage_full')
				await Promise.all([vault.db.sent.clear(), makeRoom(vault)]).catch(() => undefined);
			else await this.reopen(vault);
			await this.#append(await this.#vault, changes, fromTray, false);
		}
	}

	#keep(vault: Vault, changes: readonly Unsaved[], trouble = storageTrouble(undefined)): void {
		vault.unsaved = [...vault.unsaved, ...changes];
		for (const { spent } of changes) if (spent) vault.unsavedDrafts.set(spent.key, spent.text);
		this.trouble = this.trouble ?? (trouble === 'storage_full' ? 'storage_full' : 'storage_blocked');
		this.readAgain();
	}

	/** A fresh uuid v7 that sorts after everything made on this phone before, also when the clock was set back. */
	async newId(): Promise<string> {
		const { db } = await this.#vault;
		const queue = await db.queue.get('queue').catch(() => undefined);
		this.#lastId = v7({ msecs: nextTime(this.#now(), latest([queue?.lastId, this.#lastId])) });
		return this.#lastId;
	}

	/** An empty text removes the draft. In turn, so that it never comes back after a change that took it. */
	async writeDraft(key: string, text: string): Promise<void> {
		await this.#inTurn(() => this.#writeDraft({ key, text }));
	}

	async #writeDraft(draft: DraftText): Promise<void> {
		const vault = await this.#vault;
		const put = await sealDraft(vault, draft);
		try {
			await vault.commit([vault.db.drafts], put);
			vault.unsavedDrafts.delete(draft.key);
		} catch (error) {
			vault.unsavedDrafts.set(draft.key, draft.text);
			this.trouble = storageTrouble(error) === 'storage_full' ? 'storage_full' : 'storage_blocked';
		}
	}
}

async function valueOf<T>(vault: Vault, read: Read<T>): Promise<T> {
	const { shapes } = await readTogether(vault, [read]);
	return (shapes[0] as Shape<T>)([]);
}
