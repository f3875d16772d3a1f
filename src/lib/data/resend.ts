import type { Mutation, PulledAudience } from '../core/sync/protocol.ts';
import { stands, undone, type Restored } from '../core/sync/replay.ts';
import { raiseRevision, type SentRow } from './db.ts';
import type { Place } from './position.ts';
import { isAlone } from './queue.ts';
import { REPLAYED, RESENT, restartQueue, type Queued } from './requeue.ts';
import type { Vault, Written } from './vault.ts';

/** What becomes of the acknowledged changes when the database was restored. */
export interface Replay {
	/** It does not have these: they are sent again. */
	again: Queued[];
	/** It has these: they are acknowledged by it anew, since it may be restored once more. */
	standing: SentRow[];
}

export async function sendAgain(vault: Vault, audiences: readonly PulledAudience[]): Promise<Replay> {
	const rows = new Map<string, Restored>();
	for (const audience of audiences) {
		for (const { ver, row } of audience.rows) rows.set(row.id, { ...row, ver, audience_id: audience.id });
	}
	const opened = await openSent(vault, await vault.db.sent.toArray());
	const standing = opened.filter(({ mutation }) => stands(mutation, rows.get(mutation.id)));
	return { again: queued(opened, (id) => rows.get(id)), standing: standing.map(({ row }) => row) };
}

/** The log of acknowledged changes of a restored database, at its own versions. To be called inside a transaction. */
export async function acknowledgeAnew(
	{ db }: Vault,
	standing: readonly SentRow[],
	places: readonly Place[]
): Promise<void> {
	const versions = new Map(places.map((place) => [place.id, place.to]));
	await db.sent.clear();
	await db.sent.bulkAdd(
		standing.flatMap((row) => {
			const ver = versions.get(row.audience);
			return ver === undefined ? [] : [{ ...row, ver }];
		})
	);
}

/** Starts a new log when the database has lost the place in the old one: all that waits, and what it no longer has. */
export async function restart(vault: Vault): Promise<void> {
	const { db } = vault;
	const sent = await db.sent.toArray();
	const records = await db.records
		.where('ids')
		.anyOf(sent.map((change) => change.row))
		.distinct()
		.toArray();
	const held = new Map((await vault.openRecords(records)).map((row) => [row.id, { ...row }]));
	const again = queued(await openSent(vault, sent), (id) => held.get(id));
	await vault.commit([db.sent, db.outbox, db.queue, db.rev], async () => {
		// A pull that was asked for under the old number must not be written any more.
		await raiseRevision(db);
		await db.sent.clear();
		await restartQueue(db, again);
	});
}

interface Opened {
	row: SentRow;
	ver: number;
	mutation: Mutation;
}

async function openSent(vault: Vault, sent: readonly SentRow[]): Promise<Opened[]> {
	return Promise.all(
		sent.map(async (row) => ({ row, ver: row.ver, mutation: (await vault.open<Written>(row)).mutation }))
	);
}

function queued(sent: readonly Opened[], restored: (id: string) => Restored | undefined): Queued[] {
	const made = new Set(sent.flatMap(({ mutation: { op, id } }) => (op === 'put' ? [id] : [])));
	return undone(sent, restored).map(({ mutation, row: { tbl, row, audience, iv, data } }) => ({
		...{ tbl, row, audience, alone: isAlone(mutation), iv, data },
		// Words for a row that somebody else made are in nobody's history yet.
		quiet: restored(row) === undefined && !made.has(row) ? RESENT : REPLAYED
	}));
}
