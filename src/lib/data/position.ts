import { FROM_START, revision, type AudienceRow, type CursorRow } from './db.ts';
import { queueOf } from './queue.ts';
import type { State, Vault } from './vault.ts';

/** An audience and how far it is known. */
export type Place = AudienceRow & CursorRow;

/** Where this phone stands: what a pull is asked with, and what its answer may be applied to. */
export interface Position extends State {
	rev: number;
	client: string;
	/** The next free seq. */
	next: number;
	/** The lowest seq that waits to be confirmed. */
	waiting: number | null;
	places: Place[];
	cursors: Record<string, number>;
}

export async function position(vault: Vault): Promise<Position> {
	const { db } = vault;
	const read = async () => {
		const queue = await queueOf(db);
		const cursors = new Map((await db.cursors.toArray()).map((row) => [row.id, row]));
		const places = (await db.audiences.toArray()).map((row) => ({
			...row,
			...(cursors.get(row.id) ?? fromStart(row.id))
		}));
		const [waiting = null] = await db.outbox.orderBy('seq').limit(1).primaryKeys();
		return { queue, places, waiting, rev: await revision(db), state: await db.state.get('state') };
	};
	const tables = [db.state, db.rev, db.queue, db.audiences, db.cursors, db.outbox];
	const { queue, places, waiting, rev, state } = await db.transaction('rw', tables, read);
	const cursors = Object.fromEntries(places.map((place) => [place.id, place.to]));
	return { ...(await vault.openState(state)), rev, client: queue.client, next: queue.next, waiting, places, cursors };
}

function fromStart(id: string): CursorRow {
	return { id, to: FROM_START, frozen: false };
}
