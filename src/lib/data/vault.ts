import type { Table } from 'dexie';
import type { Row } from '../core/rows.ts';
import type { Unsent } from '../core/sync/apply.ts';
import type { Mutation } from '../core/sync/protocol.ts';
import { textOf } from '../core/sync/text.ts';
import type { Me } from '../core/audience/types.ts';
import { seal, unseal, type Sealed } from './crypt.ts';
import type { Db, OutboxRow, RecordRow, StateRow, TrayRow } from './db.ts';
import type { TrayItem } from './tray/queries.ts';

/** What is known beside rows. */
export interface State {
	me: Me | null;
	epoch: string | null;
	/** The database has taken this phone's access away. */
	revoked: boolean;
}

/** A change as it lies in the outbox, among the sent ones and in the tray. */
export interface Written {
	mutation: Mutation;
	/** The phone's clock when it was made, ISO 8601. */
	at: string;
}

/** A change that could not be written to disk yet. */
export interface Unsaved extends Written {
	audience: string;
	spent?: DraftText;
	/** Of a new attachment, encrypted. */
	file?: ArrayBuffer;
}

/** Text being written, under the key of its place. An empty text is no draft. */
export interface DraftText {
	key: string;
	text: string;
}

/** Decrypted records kept in memory: a page is about 25 kB, so at most some 40 MB. */
const REMEMBERED = 1500;

/** An open database with its key. A record is never changed in place, so what was decrypted once stays true. */
export class Vault {
	readonly #opened = new Map<string, Promise<unknown>>();
	/** Changes waiting for room on the disk; this tab shows them, the next start would not. */
	unsaved: Unsaved[] = [];
	unsavedDrafts = new Map<string, string>();

	constructor(
		readonly db: Db,
		readonly kid: string,
		private readonly key: CryptoKey
	) {}

	async seal(value: unknown): Promise<Sealed> {
		return seal(this.key, value);
	}

	/** What comes out is shared: never change it. */
	async open<T>(sealed: Sealed): Promise<T> {
		const name = String.fromCharCode(...sealed.iv);
		const known = this.#opened.get(name);
		this.#opened.delete(name);
		const value = known ?? unseal(this.key, sealed);
		this.#opened.set(name, value);
		if (this.#opened.size > REMEMBERED) this.#forgetOldest();
		return value as Promise<T>;
	}

	#forgetOldest(): void {
		for (const name of this.#opened.keys()) {
			this.#opened.delete(name);
			return;
		}
	}

	/** Drops all decrypted content from memory. */
	forget(): void {
		this.#opened.clear();
	}

	async openState(row: StateRow | undefined): Promise<State> {
		return row === undefined ? { me: null, epoch: null, revoked: false } : this.open<State>(row);
	}

	async openRecords(records: readonly RecordRow[]): Promise<Row[]> {
		return (await Promise.all(records.map((record) => this.open<Row[]>(record)))).flat();
	}

	/** What waits on disk, what waits for room on it, and what is on its way there: `fresh`. */
	async openOutbox(rows: readonly OutboxRow[], fresh: readonly Unsaved[]): Promise<Unsent[]> {
		const saved = await Promise.all(rows.map(async (row) => ({ seq: row.seq, ...(await this.open<Written>(row)) })));
		const last = saved.at(-1)?.seq ?? 0;
		return [...saved, ...[...this.unsaved, ...fresh].map((change, i) => ({ seq: last + 1 + i, ...change }))];
	}

	async openTray(rows: readonly TrayRow[]): Promise<TrayItem[]> {
		return Promise.all(
			rows.map(async (row) => {
				const { mutation, at } = await this.open<Written>(row);
				const { id = 0, seq, code, reason, audience } = row;
				return { id, seq, code, reason, audience_id: audience, mutation, at, text: textOf(mutation) };
			})
		);
	}

	/**
	 * A transaction that fails when the phone was wiped meanwhile, so that nothing encrypted with a lost key is left.
	 * `work` may await nothing but the database: encrypt before.
	 */
	async commit<T>(tables: readonly Table[], work: () => Promise<T>): Promise<T> {
		return this.db.transaction('rw', [this.db.keys, ...tables], async () => {
			if ((await this.db.keys.get('key'))?.kid !== this.kid) throw new Wiped();
			return work();
		});
	}
}

/** The phone was wiped, maybe in another tab, while this was under way. */
export class Wiped extends Error {
	override name = 'Wiped';
}
