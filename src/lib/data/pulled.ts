import type { PullReply, PulledAudience, Refusal } from '../core/sync/protocol.ts';
import { undone, type Restored } from '../core/sync/replay.ts';
import { planRows, type RowPlan } from './apply.ts';
import { FROM_START, type AudienceRow, type SentRow } from './db.ts';
import type { Position } from './position.ts';
import { placeholder, queueOf, REPLAYED, restartQueue, type Queued } from './queue.ts';
import type { Vault, Written } from './vault.ts';

export type Pulled = Extract<PullReply, { ok: true }>;

/** A pull to be written: one page, or all pages of a fresh start after a restore. */
export interface News {
	pulled: Pulled;
	/** The database was restored: everything held is replaced, and what it forgot is sent again. */
	restored: boolean;
	/** Now, in observed time. */
	elapsed: number;
	/** The phone's clock, ISO 8601. */
	at: string;
}

/**
 * Writes a pull in one transaction: rows, cursors, who I am, and with the rows exactly the own changes they contain.
 * False when something else was written since `seen` was read: nothing was done, pull again.
 */
export async function applyPull(vault: Vault, seen: Position, news: News): Promise<boolean> {
	const { db } = vault;
	const { pulled } = news;
	const places = nextPlaces(seen, news);
	const replaced = new Set(pulled.audiences.filter((audience) => audience.from_start).map((audience) => audience.id));
	if (news.restored) for (const id of pulled.mine) replaced.add(id);
	const wiped = new Set([...pulled.removed, ...(news.restored ? forgotten(seen, pulled) : [])]);
	const plan = await planRows(vault, pulled.audiences, replaced, wiped);
	const again = news.restored ? await sendAgain(vault, pulled.audiences) : [];
	const state = await vault.seal({ me: pulled.me, epoch: pulled.epoch, revoked: false });
	const gap = await placeholder(vault, news.at);

	return vault.commit(async () => {
		const held = await db.state.get('state');
		if ((held?.rev ?? 0) !== seen.rev) return false;
		await writeRows(vault, plan);
		await db.audiences.bulkDelete([...wiped]);
		await db.audiences.bulkPut(places);
		if (wiped.size > 0) await leave(vault, wiped, plan.wiped, gap, news.elapsed);
		const ahead = pulled.last_seq >= (await queueOf(db)).next;
		if (news.restored) await db.sent.clear();
		else if (!ahead) await acknowledge(vault, pulled.last_seq, pulled.refused, places, news.elapsed);
		// A log that is ahead of ours: this phone's storage went back in time, its numbers are not its own any more.
		if (news.restored || ahead) await restartQueue(db, again);
		await db.state.put({ id: 'state', rev: seen.rev + 1, ...state });
		return true;
	});
}

/** Whether a pull brings anything to write. */
export function isNews(seen: Position, pulled: Pulled): boolean {
	return (
		pulled.audiences.some((audience) => changes(seen, audience)) ||
		pulled.removed.length > 0 ||
		pulled.epoch !== seen.epoch ||
		seen.revoked ||
		seen.audiences.some((audience) => audience.frozen !== pulled.unknown.includes(audience.id)) ||
		JSON.stringify(seen.me) !== JSON.stringify(pulled.me) ||
		seen.next <= pulled.last_seq ||
		(seen.waiting !== null && seen.waiting <= pulled.last_seq)
	);
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

/** The audiences as they stand after the pull, without those that go. */
function nextPlaces(seen: Position, { pulled, restored }: News): AudienceRow[] {
	const places = new Map<string, AudienceRow>();
	for (const held of seen.audiences) {
		const frozen = pulled.unknown.includes(held.id);
		const to = restored && frozen ? FROM_START : held.to;
		if (frozen || pulled.mine.includes(held.id)) places.set(held.id, { ...held, frozen, to });
	}
	for (const { id, kind, enrolment_id, worker_id, to } of pulled.audiences) {
		places.set(id, { id, kind, enrolment_id, worker_id, to, frozen: false });
	}
	return [...places.values()];
}

/** After a restore: audiences the database neither lists as mine nor as unknown. */
function forgotten(seen: Position, pulled: Pulled): string[] {
	const listed = new Set([...pulled.mine, ...pulled.unknown]);
	return seen.audiences.map((audience) => audience.id).filter((id) => !listed.has(id));
}

/** Takes what the database has dealt with out of the outbox: refused ones to the tray, the others to the log of sent ones. */
async function acknowledge(
	{ db }: Vault,
	lastSeq: number,
	refusals: readonly Refusal[],
	places: readonly AudienceRow[],
	since: number
): Promise<void> {
	const codes = new Map(refusals.map((refusal) => [refusal.seq, refusal.code]));
	const versions = new Map(places.map((place) => [place.id, place.to]));
	const done = await db.outbox.where('seq').belowOrEqual(lastSeq).toArray();
	for (const { seq, tbl, row, audience, quiet, iv, data } of done) {
		const code = codes.get(seq);
		if (code === undefined)
			await db.sent.add({ tbl, row, audience, ver: versions.get(audience) ?? 0, since, iv, data });
		// A reading position has no words to keep.
		else if (tbl !== 'read_marker' && !quiet.includes(code))
			await db.tray.add({ seq, audience, code, reason: 'refused', since, iv, data });
	}
	await db.outbox.bulkDelete(done.map((change) => change.seq));
}

/** What goes with an audience I was removed from. Own words that were not sent stay in the tray for a while. */
async function leave(
	{ db }: Vault,
	wiped: ReadonlySet<string>,
	rows: readonly string[],
	gap: Awaited<ReturnType<typeof placeholder>>,
	since: number
): Promise<void> {
	const unsent = (await db.outbox.toArray()).filter((change) => wiped.has(change.audience));
	for (const { seq, audience, tbl, iv, data } of unsent) {
		if (tbl !== 'read_marker')
			await db.tray.add({ seq, audience, code: 'removed', reason: 'removed', since, iv, data });
		await db.outbox.put({ seq, ...gap });
	}
	await db.tray.filter((item) => wiped.has(item.audience)).modify({ code: 'removed', reason: 'removed', since });
	await db.sent.filter((change) => wiped.has(change.audience)).delete();
	const gone = [...wiped, ...rows];
	await db.drafts.filter((draft) => gone.some((id) => draft.key.includes(id))).delete();
}

/** The acknowledged changes that a restored database does not have. */
async function sendAgain(vault: Vault, audiences: readonly PulledAudience[]): Promise<Queued[]> {
	const rows = new Map<string, Restored>();
	for (const audience of audiences) {
		for (const { ver, row } of audience.rows) rows.set(row.id, { ...row, ver, audience_id: audience.id });
	}
	return lost(vault, await vault.db.sent.toArray(), (id) => rows.get(id));
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
	const again = await lost(vault, sent, (id) => held.get(id));
	await vault.commit(async () => {
		await db.sent.clear();
		await restartQueue(db, again);
	});
}

async function lost(
	vault: Vault,
	sent: readonly SentRow[],
	restored: (id: string) => Restored | undefined
): Promise<Queued[]> {
	const opened = await Promise.all(
		sent.map(async (row) => ({ row, ver: row.ver, mutation: (await vault.open<Written>(row)).mutation }))
	);
	return undone(opened, restored).map(({ row: { tbl, row, audience, iv, data } }) => ({
		tbl,
		row,
		audience,
		iv,
		data,
		quiet: REPLAYED
	}));
}
