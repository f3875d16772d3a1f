import { Dexie, RangeSet, rangesOverlap, type Table } from 'dexie';
import type {
	AudienceRow,
	ClockRow,
	CursorRow,
	DraftRow,
	FileRow,
	KeyRow,
	Keys,
	OutboxRow,
	QueueRow,
	RecordRow,
	RevRow,
	SentRow,
	StateRow,
	TrayRow
} from './db.ts';

/** Sorts after every key there is. */
const LAST = [[]];

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

	/** Told after every change, also one of another tab, with what answers whether it lies among some keys. */
	onChange(told: (touches: (keys: readonly Keys[]) => boolean) => void): void {
		Dexie.on('storagemutated', (parts) => {
			const isTouched = ({ of, low, high }: Keys): boolean => {
				const changed = parts[`idb://${this.name}/${of}`];
				return changed !== undefined && rangesOverlap(changed, new RangeSet(low ?? -Infinity, high ?? LAST));
			};
			// `all`: the browser has brought back a page it had put aside, and nobody knows what happened meanwhile.
			told((keys) => 'all' in parts || keys.some(isTouched));
		});
	}
}
