import type { Refusal } from '../core/sync/protocol.ts';
import type { Place } from './position.ts';
import type { placeholder } from './requeue.ts';
import type { Vault } from './vault.ts';

/** Takes what the database has dealt with out of the outbox: refused ones to the tray, the others to the log of sent ones. */
export async function acknowledge(
	{ db }: Vault,
	lastSeq: number,
	refusals: readonly Refusal[],
	places: readonly Place[],
	since: number
): Promise<void> {
	const codes = new Map(refusals.map((refusal) => [refusal.seq, refusal.code]));
	const versions = new Map(places.map((place) => [place.id, place.to]));
	const done = await db.outbox.where('seq').belowOrEqual(lastSeq).toArray();
	for (const { seq, tbl, row, audience, quiet, iv, data } of done) {
		const code = codes.get(seq);
		// Sent before under another number: it is there.
		const isThere = code === 'used_id' && quiet.includes(code);
		if (code === undefined || isThere)
			await db.sent.add({ tbl, row, audience, ver: versions.get(audience) ?? 0, since, iv, data });
		// A reading position has no words to keep.
		else if (tbl !== 'read_marker' && !quiet.includes(code))
			await db.tray.add({ seq, row, audience, code, reason: 'refused', since, iv, data });
	}
	await db.outbox.bulkDelete(done.map((change) => change.seq));
}

/** What goes with an audience I was removed from. Own words that were not sent stay in the tray for a while. */
export async function leave(
	{ db }: Vault,
	wiped: ReadonlySet<string>,
	rows: readonly string[],
	gap: Awaited<ReturnType<typeof placeholder>>,
	since: number
): Promise<void> {
	const unsent = (await db.outbox.toArray()).filter((change) => wiped.has(change.audience));
	for (const { seq, row, audience, tbl, iv, data } of unsent) {
		if (tbl !== 'read_marker')
			await db.tray.add({ seq, row, audience, code: 'removed', reason: 'removed', since, iv, data });
		await db.outbox.put({ seq, ...gap });
	}
	await db.tray.filter((item) => wiped.has(item.audience)).modify({ code: 'removed', reason: 'removed', since });
	await db.sent.filter((change) => wiped.has(change.audience)).delete();
	const gone = [...wiped, ...rows];
	await db.drafts.filter((draft) => gone.some((id) => draft.key.includes(id))).delete();
}
