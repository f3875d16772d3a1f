import { dropLostFiles } from './attachment/room.ts';
import { raiseRevision } from './db.ts';
import type { Vault } from './vault.ts';

const HOUR = 60 * 60 * 1000;

/** Acknowledged changes are kept this long in case the database is restored from a backup. */
const KEEP_SENT = 7 * 24 * HOUR;

/** What a removed worker did not get sent stays readable this long. */
const KEEP_REMOVED = 24 * HOUR;

/** A worker's phone keeps other people's rows this long without a successful pull. */
const LEASE = 3 * 24 * HOUR;

/** Sign-out: everything of this person goes, with the key. */
export async function wipe({ db }: Vault): Promise<void> {
	await db.transaction('rw', db.tables, async () => {
		for (const table of db.tables) await table.clear();
	});
}

/** Access was taken away: the rows go; own words that were not sent stay in the tray. */
export async function revoke(vault: Vault, elapsed: number): Promise<void> {
	const { db } = vault;
	const state = await vault.openState(await db.state.get('state'));
	const sealed = await vault.seal({ me: state.me, epoch: null, revoked: true });
	await vault.commit(db.tables, async () => {
		await dropRows(vault);
		for (const { seq, tbl, row, audience, iv, data } of await db.outbox.toArray()) {
			if (tbl !== 'read_marker' && audience !== '') {
				await db.tray.add({ seq, row, audience, code: 'removed', reason: 'removed', since: elapsed, iv, data });
			}
		}
		await Promise.all([db.outbox.clear(), db.sent.clear(), db.drafts.clear(), db.queue.clear()]);
		await raiseRevision(db);
		await db.state.put({ id: 'state', ...sealed });
	});
}

/** Lets go of what has been kept long enough, and of files without a row. Outbox and drafts never go by time. All times in observed time. */
export async function tidy(vault: Vault, elapsed: number): Promise<void> {
	const { db } = vault;
	await db.sent
		.where('since')
		.below(elapsed - KEEP_SENT)
		.delete();
	await db.tray.filter((item) => item.reason === 'removed' && elapsed - item.since > KEEP_REMOVED).delete();
	const clock = await db.clock.get('clock');
	const { me } = await vault.openState(await db.state.get('state'));
	if (me?.kind === 'worker' && clock !== undefined && elapsed - clock.pulled > LEASE) await endLease(vault);
	await dropLostFiles(vault);
}

async function endLease(vault: Vault): Promise<void> {
	const { db } = vault;
	if ((await db.audiences.count()) === 0) return;
	await vault.commit(db.tables, async () => {
		await dropRows(vault);
		await raiseRevision(db);
	});
}

async function dropRows(vault: Vault): Promise<void> {
	await vault.db.records.clear();
	await vault.db.audiences.clear();
	await vault.db.cursors.clear();
	vault.forget();
}
