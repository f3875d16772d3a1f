import { Dexie, type Table } from 'dexie';
import type { AudienceKind } from '../core/audience/types.ts';
import type { TableName } from '../core/rows.ts';
import type { Sealed } from './crypt.ts';

/** A piece of one audience's rows of one table: a single newest row or a page of older ones. Never changed, only replaced. */
export interface RecordRow extends Sealed {
	/** `recordKey()`: table, audience and version in an order that sorts. */
	pk: string;
	/** Row ids inside; each row id lives in exactly one record. */
	ids: string[];
	/** The rows' versions, in the order of `ids`. */
	vers: number[];
}

export interface OutboxRow extends Sealed {
	seq: number;
	tbl: TableName;
	row: string;
	audience: string;
	/** Sent again after the database was restored; its being there already is no news. */
	replay: boolean;
}

/** An acknowledged change, kept for a while in case the database is restored from a backup. */
export interface SentRow extends Sealed {
	n?: number;
	tbl: TableName;
	row: string;
	audience: string;
	/** The audience's version when the change was acknowledged. */
	ver: number;
	/** Observed time of the acknowledgement, see `elapsed.ts`. */
	since: number;
}

export interface TrayRow extends Sealed {
	id?: number;
	seq: number;
	audience: string;
	code: string;
	reason: 'refused' | 'removed';
	since: number;
}

export interface AudienceRow {
	id: string;
	kind: AudienceKind;
	enrolment_id: string;
	worker_id: string | null;
	/** Cursor: the version up to which this phone has everything; 0 = ask for all. */
	to: number;
	/** The database does not know of it at the moment: kept, not updated. */
	frozen: boolean;
}

export interface DraftRow extends Sealed {
	key: string;
}

/** One row each: `key`, `state`, `queue`, `clock`. */
export interface KeyRow {
	id: 'key';
	kid: string;
	key: CryptoKey;
}

export interface StateRow extends Sealed {
	id: 'state';
	/** Grows with every change of base rows; whoever prepared a change on an older one starts again. */
	rev: number;
}

export interface QueueRow {
	id: 'queue';
	/** This device in `(client_id, seq)`; a new one after every change of epoch. */
	client: string;
	/** The next free seq. */
	next: number;
}

export interface ClockRow {
	id: 'clock';
	/** Milliseconds this phone has seen pass. */
	elapsed: number;
	/** The wall clock at the last look. */
	wall: number;
}

/** Tables and upgrades, nothing else. Adding a synced table changes nothing here. */
export class Db extends Dexie {
	declare keys: Table<KeyRow, string>;
	declare state: Table<StateRow, string>;
	declare queue: Table<QueueRow, string>;
	declare clock: Table<ClockRow, string>;
	declare audiences: Table<AudienceRow, string>;
	declare records: Table<RecordRow, string>;
	declare outbox: Table<OutboxRow, number>;
	declare sent: Table<SentRow, number>;
	declare tray: Table<TrayRow, number>;
	declare drafts: Table<DraftRow, string>;

	constructor(name: string, factory: { indexedDB?: IDBFactory; IDBKeyRange?: typeof IDBKeyRange } = {}) {
		// Dexie's own row cache would keep a second, unbounded copy; ours holds decrypted rows.
		super(name, { ...factory, cache: 'disabled' });
		this.version(1).stores({
			keys: 'id',
			state: 'id',
			queue: 'id',
			clock: 'id',
			audiences: 'id, enrolment_id',
			records: 'pk, *ids',
			outbox: 'seq',
			sent: '++n',
			tray: '++id',
			drafts: 'key'
		});
	}
}
