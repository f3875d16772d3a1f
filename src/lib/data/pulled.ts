import type { PulledAudience, Refusal } from '../core/sync/protocol.ts';
import { planRows, type RowPlan } from './apply.ts';
import { raiseRevision, revision } from './db.ts';
import { forgotten, nextPlaces, writePlaces, type Pulled } from './places.ts';
import type { Position } from './position.ts';
import { queueOf } from './queue.ts';
import { placeholder, restartQueue } from './requeue.ts';
import { acknowledgeAnew, sendAgain } from './resend.ts';
import { acknowledge, leave } from './settle.ts';
import type { Vault } from './vault.ts';

/** A pull to be written: one page, or all pages of a fresh start after a restore. */
export interface News {
	pulled: Pulled;
	/** The database was restored: everything held is replaced, and what it forgot is sent again. */
	restored: boolean;
	/** Now, in observed time. */
	elapsed: number;
	/** The phone's clock, ISO 8601. */
	at: string;
	/** What the push before this pull was told of which log: a pull lists old refusals no more. */
	told: { client: string | null; refused: readonly Refusal[] };
}

/**
 * Writes a pull in one transaction: rows, cursors, who I am, and with the rows exactly the own changes they contain.
 * False when something else was written since `seen` was read: nothing was done, pull again.
 */
export async function applyPull(vault: Vault, seen: Position, news: News): Promise<boolean> {
	const { db } = vault;
	const { pulled } = news;
	const places = nextPlaces(seen, pulled, news.restored);
	const replaced = new Set(pulled.audiences.filter((audience) => audience.from_start).map((audience) => audience.id));
	if (news.restored) for (const id of pulled.mine) replaced.add(id);
	const wiped = new Set([...pulled.removed, ...(news.restored ? forgotten(seen, pulled) : [])]);
	const plan = await planRows(vault, pulled.audiences, replaced, wiped);
	const { again, standing } = news.restored ? await sendAgain(vault, pulled.audiences) : { again: [], standing: [] };
	const state = isSameState(seen, pulled)
		? null
		: await vault.seal({ me: pulled.me, epoch: pulled.epoch, revoked: false });
	const gap = await placeholder(vault, news.at);

	return vault.commit(db.tables, async () => {
		if ((await revision(db)) !== seen.rev) return false;
		await raiseRevision(db);
		await writeRows(vault, plan);
		await writePlaces(vault, seen, places, [...wiped]);
		if (wiped.size > 0) await leave(vault, wiped, plan.wiped, gap, news.elapsed);
		const ahead = pulled.last_seq >= (await queueOf(db)).next;
		if (news.restored) await acknowledgeAnew(vault, standing, places);
		else if (!ahead) await acknowledge(vault, pulled.last_seq, refusals(seen, news), places, news.elapsed);
		// A log that is ahead of ours: this phone's storage went back in time, its numbers are not its own any more.
		if (news.restored || ahead) await restartQueue(db, again);
		if (state !== null) await db.state.put({ id: 'state', ...state });
		return true;
	});
}

/** Numbers mean something in their own log only. */
function refusals(seen: Position, { pulled, told }: News): Refusal[] {
	return told.client === seen.client ? [...told.refused, ...pulled.refused] : pulled.refused;
}

/** Whether a pull brings anything to write. */
export function isNews(seen: Position, pulled: Pulled): boolean {
	return (
		pulled.audiences.some((audience) => changes(seen, audience)) ||
		pulled.removed.length > 0 ||
		!isSameState(seen, pulled) ||
		seen.places.some((place) => place.frozen !== pulled.unknown.includes(place.id)) ||
		seen.next <= pulled.last_seq ||
		(seen.waiting !== null && seen.waiting <= pulled.last_seq)
	);
}

function isSameState(seen: Position, pulled: Pulled): boolean {
	return !seen.revoked && seen.epoch === pulled.epoch && JSON.stringify(seen.me) === JSON.stringify(pulled.me);
}

function changes(seen: Position, audience: PulledAudience): boolean {
	return (
		audience.from_start || audience.rows.length + audience.gone.length > 0 || seen.cursors[audience.id] !== audience.to
	);
}

async function writeRows({ db }: Vault, plan: RowPlan): Promise<void> {
	await db.records.bulkDelete(plan.remove);
	await db.records.bulkAdd(plan.add);
}
