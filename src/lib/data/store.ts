import type { Me } from '../core/audience/types.ts';
import type { Row } from '../core/rows.ts';
import type { Unsent } from '../core/sync/apply.ts';
import type { Mutation } from '../core/sync/protocol.ts';
import type { Db, OutboxRow, RecordRow, StateRow, TrayRow } from './db.ts';
import type { TrayItem } from './tray/queries.ts';

/** Reads inside the database's tracking (awaiting nothing else), then hands back what decrypts and shapes. */
export type Query<T> = (db: Db) => Promise<() => Promise<T>>;

/** A change and the audience its row is in. */
export interface LocalChange {
	mutation: Mutation;
	audience: string;
}

/** What is known beside rows: whose phone it is and where the database stands. */
export interface State {
	me: Me | null;
	epoch: string | null;
}

/** The phone's own encrypted store. Everything a screen shows is read here; everything it changes is written here. */
export interface Store {
	watch<T>(query: Query<T>, next: (value: T) => void, error: (error: unknown) => void): () => void;
	get<T>(query: Query<T>): Promise<T>;
	/** Answers when the changes are on disk, or kept in memory when the disk is full. */
	write(changes: LocalChange[], fromTray?: number): Promise<void>;
	/** A fresh uuid v7 that sorts after everything still waiting here, also when the clock was set back. */
	newId(): Promise<string>;
	writeDraft(key: string, text: string): Promise<void>;
	draftQuery(key: string): Query<string>;
	discard(trayId: number): Promise<void>;
	openTray(rows: TrayRow[]): Promise<TrayItem[]>;
	openState(row: StateRow | undefined): Promise<State>;
	openOutbox(rows: OutboxRow[]): Promise<Unsent[]>;
	openRecords(rows: RecordRow[]): Promise<Row[]>;
}
