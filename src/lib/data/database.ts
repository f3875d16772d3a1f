import { Dexie, liveQuery, type Observable, type Table } from 'dexie';
import type {
	AudienceRow,
	ClockRow,
	CursorRow,
	DraftRow,
	FileRow,
	KeyRow,
	OutboxRow,
	QueueRow,
	RecordRow,
	RevRow,
	SentRow,
	StateRow,
	TrayRow
} from './db.ts';

/**
 * Tables and upgrades, nothing else. Adding a synced table changes nothing here. In a file of its own with Dexie, which
 * the first screen can be drawn without.
 */
export class Db extends Dexie {
	declare keys: Table<KeyRow, string>;
	declare state: Table<StateRow, string>;
	declare rev: Table<RevRow, string>;
	declare queue: Table<QueueRow, string>;
	declare clock: Table<ClockRow, string>;
	declare audiences: Table<AudienceRow, string>;
	declare cursors: Table<CursorRow, string>;
	declare records: Table<RecordRow, string>;
	declare outbox: Table<OutboxRow, number>;
	declare sent: Table<SentRow, number>;
	declare tray: Table<TrayRow, number>;
	declare drafts: Table<DraftRow, string>;
	declare files: Table<FileRow, string>;

	constructor(name: string, factory: { indexedDB?: IDBFactory; IDBKeyRange?: typeof IDBKeyRange } = {}) {
		// Dexie follows changes only where it finds an IndexedDB, also when it is given one.
		if (factory.indexedDB !== undefined) Dexie.dependencies.indexedDB ??= factory.indexedDB;
		// Dexie's own row cache would keep a second, unbounded copy; ours holds decrypted rows.
		super(name, { ...factory, cache: 'disabled' });
		this.version(1).stores({
			keys: 'id',
			state: 'id',
			rev: 'id',
			queue: 'id',
			clock: 'id',
			audiences: 'id',
			cursors: 'id',
			records: 'pk, *ids',
			outbox: 'seq, tbl',
			sent: '++n, since',
			tray: '++id',
			drafts: 'key'
		});
		this.version(2).stores({ files: 'id, seen' });
	}

	/** The answer of `read` now and after every change of what it has read, also one from another tab. */
	follow<T>(read: () => Promise<T>): Observable<T> {
		return liveQuery(read);
	}
}
