import type { AudienceRow } from './db.ts';
import { queueOf } from './queue.ts';
import type { State, Vault } from './vault.ts';

/** Where this phone stands: what a pull is asked with, and what its answer may be applied to. */
export interface Position extends State {
	rev: number;
	client: string;
	/** The next free seq. */
	next: number;
	/** The lowest seq that waits to be confirmed. */
	waiting: number | null;
	audiences: AudienceRow[];
	cursors: Record<string, number>;
}

export async function position(vault: Vault): Promise<Position> {
	const { db } = vault;
	const [row, queue, audiences, first] = await db.transaction(
		'rw',
		[db.state, db.queue, db.audiences, db.outbox],
		async () => {
			const found = await queueOf(db);
			// The number of this device is kept before it is ever used.
			await db.queue.put(found);
			const [first] = await db.outbox.orderBy('seq').limit(1).primaryKeys();
			return [await db.state.get('state'), found, await db.audiences.toArray(), first] as const;
		}
	);
	const cursors = Object.fromEntries(audiences.map((audience) => [audience.id, audience.to]));
	return {
		...(await vault.openState(row)),
		rev: row?.rev ?? 0,
		client: queue.client,
		next: queue.next,
		waiting: first ?? null,
		audiences,
		cursors
	};
}
