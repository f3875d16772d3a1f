import { newKey } from './crypt.ts';
import type { Db, KeyRow } from './db.ts';
import { storageTrouble } from './trouble.ts';
import { Vault } from './vault.ts';

export interface Disk {
	/** Name of the database; one per browser profile. */
	name: string;
	indexedDB?: IDBFactory;
	IDBKeyRange?: typeof IDBKeyRange;
}

/** Fetched on its own: a third of the first screen's code, and nothing of it is needed to draw one. */
const database = (): Promise<typeof import('./database.ts')> => import('./database.ts');

/** Milliseconds between attempts: iOS sometimes needs a moment, and an app that looks empty would frighten people. */
const PAUSES = [100, 300, 1000];

/**
 * Opens the phone's database. Rejects when the browser gives no storage. `held` is told when a window with an older app
 * does not let go of it: then this takes until that window is closed.
 */
export async function openOnDisk(disk: Disk, held: () => void = () => undefined): Promise<Vault> {
	const { Db } = await database();
	const prepared = (): Db => {
		const db = new Db(disk.name, disk);
		db.on('blocked', held);
		return db;
	};
	for (const pause of PAUSES) {
		try {
			return await vaultIn(prepared());
		} catch (error) {
			if (storageTrouble(error) !== 'closed') throw error;
			await new Promise((resolve) => setTimeout(resolve, pause));
		}
	}
	return vaultIn(prepared());
}

async function vaultIn(db: Db): Promise<Vault> {
	await db.open();
	const { kid, key } = (await db.keys.get('key')) ?? (await createKey(db));
	return new Vault(db, kid, key);
}

/** Two tabs that start at once end up with one key: the first one stays. */
async function createKey(db: Db): Promise<KeyRow> {
	const mine: KeyRow = { id: 'key', kid: crypto.randomUUID(), key: await newKey() };
	return db.transaction('rw', db.keys, async () => {
		const theirs = await db.keys.get('key');
		if (theirs !== undefined) return theirs;
		await db.keys.add(mine);
		return mine;
	});
}
