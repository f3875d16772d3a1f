import type { PullReply } from '../core/sync/protocol.ts';
import { FROM_START } from './db.ts';
import type { Place, Position } from './position.ts';
import type { Vault } from './vault.ts';

export type Pulled = Extract<PullReply, { ok: true }>;

/** Only what differs is written: every write wakes the screens that read it. */
export async function writePlaces(
	{ db }: Vault,
	seen: Position,
	places: readonly Place[],
	wiped: string[]
): Promise<void> {
	const held = new Map(seen.places.map((place) => [place.id, JSON.stringify(place)]));
	const changed = places.filter((place) => held.get(place.id) !== JSON.stringify(place));
	await db.audiences.bulkDelete(wiped);
	await db.cursors.bulkDelete(wiped);
	await db.cursors.bulkPut(changed.map(({ id, to, frozen }) => ({ id, to, frozen })));
	const unseen = changed.filter((place) => !held.has(place.id));
	await db.audiences.bulkPut(
		unseen.map(({ id, kind, enrolment_id, worker_id }) => ({ id, kind, enrolment_id, worker_id }))
	);
}

/** The audiences as they stand after the pull, without those that go. */
export function nextPlaces(seen: Position, pulled: Pulled, restored: boolean): Place[] {
	const places = new Map<string, Place>();
	for (const held of seen.places) {
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
export function forgotten(seen: Position, pulled: Pulled): string[] {
	const listed = new Set([...pulled.mine, ...pulled.unknown]);
	return seen.places.map((place) => place.id).filter((id) => !listed.has(id));
}
