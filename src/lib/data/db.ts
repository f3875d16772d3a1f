import type { AudienceKind } from '../core/audience/types.ts';
import type { TableName } from '../core/rows.ts';
import type { RefusalCode } from '../core/sync/protocol.ts';
import type { Sealed } from './crypt.ts';
import type { Db } from './database.ts';

export type { Db };

/** Some keys of the phone's database, of a table or of an index of it; all of them without `low` and `high`. */
export type Keys = {
	of: 'audiences/' | 'drafts/' | 'files/' | 'outbox/' | 'outbox/tbl' | 'records/' | 'state/' | 'tray/';
} & ({ low: string | number; high: string | number } | { low?: never; high?: never });

/** A cursor beyond every version: the database then sends the audience from its start, to replace what is held. */
export const FROM_START = Number.MAX_SAFE_INTEGER;

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
	/** It needs no row on disk to be shown. */
	alone: boolean;
	/** Refusals that are no news to the writer, because the change was sent before. */
	quiet: readonly RefusalCode[];
}

/** An acknowledged change, kept for a while in case the database is restored from a backup. */
export interface SentRow extends Sealed {
	n?: number;
	tbl: TableName;
	row: string;
	audience: string;
	/** The audience's version when the change was acknowledged. */
	ver: number;
	/** When it was acknowledged, in observed time (`elapsed.ts`). */
	since: number;
}

export interface TrayRow extends Sealed {
	id?: number;
	seq: number;
	/** The row it is about. */
	row?: string;
	audience: string;
	code: RefusalCode | 'removed';
	reason: 'refused' | 'removed';
	/** When it came here, in observed time. */
	since: number;
}

/** `FileRow.seen` of a file that has not been sent, and of one that was not taken: neither is ever thrown away for room. */
export const FILE_WAITS = 0;
export const FILE_REFUSED = -1;

/** The file of an attachment, encrypted with the key that is in its row. */
export interface FileRow {
	/** Id of the row. */
	id: string;
	/** The wall clock when it was last looked at, milliseconds; or `FILE_WAITS`, or `FILE_REFUSED`. */
	seen: number;
	data: ArrayBuffer;
}

export interface AudienceRow {
	id: string;
	kind: AudienceKind;
	enrolment_id: string;
	worker_id: string | null;
}

/** How far an audience is known; apart from it, so that every pull does not wake every screen. */
export interface CursorRow {
	id: string;
	/** Cursor: the version up to which this phone has everything, or `FROM_START`. */
	to: number;
	/** The database does not know of it at the moment: kept, not updated. */
	frozen: boolean;
}

export interface DraftRow extends Sealed {
	key: string;
}

/** One row each: `key`, `state`, `rev`, `queue`, `clock`. */
export interface KeyRow {
	id: 'key';
	kid: string;
	key: CryptoKey;
}

export interface StateRow extends Sealed {
	id: 'state';
}

export interface RevRow {
	id: 'rev';
	/** Grows with every change of base rows; whoever prepared a change on an older one starts again. */
	rev: number;
}

export interface QueueRow {
	id: 'queue';
	/** This device in `(client_id, seq)`; a new one after every change of epoch. */
	client: string;
	/** The next free seq. */
	next: number;
	/** The latest id made here: the next one sorts after it, also once it was sent, since it may have to be sent again. */
	lastId?: string;
}

export interface ClockRow {
	id: 'clock';
	/** Milliseconds this phone has seen pass. */
	elapsed: number;
	/** The wall clock at the last look. */
	wall: number;
	/** The last complete pull, in observed time. */
	pulled: number;
	/** The last comparison of digests, in observed time. */
	checked: number | null;
}

export async function revision(db: Db): Promise<number> {
	return (await db.rev.get('rev'))?.rev ?? 0;
}

/** Whoever prepared a change on what was there before has to start again. To be called inside a transaction. */
export async function raiseRevision(db: Db): Promise<void> {
	await db.rev.put({ id: 'rev', rev: (await revision(db)) + 1 });
}
