import { SCHEMA } from '../core/sync/protocol.ts';
import { checkDigests } from '../data/digests.ts';
import { position, type Position } from '../data/position.ts';
import type { Pulled } from '../data/places.ts';
import { applyPull, isNews, type News } from '../data/pulled.ts';
import type { Vault } from '../data/vault.ts';
import type { Remote } from './ports.ts';
import type { Told } from './push.ts';

export type PullOutcome =
	| 'done'
	/** The database does not know of an audience held here: its rows are kept as they are. */
	| 'frozen'
	| 'revoked'
	| 'not_bound'
	/** The sign-in belongs to another person than the rows on this phone: nothing is mixed. */
	| 'somebody_else'
	| 'app_too_old'
	/** Another tab kept writing; the next round tries again. */
	| 'stale';

/** How often a pull is asked again because another tab wrote meanwhile. */
const PATIENCE = 5;

/** When a pull is written (observed time and the phone's clock), and what the push before it was told. */
export interface Moment {
	elapsed: number;
	at: string;
	told: Told;
}

export interface PullResult {
	outcome: PullOutcome;
	/** Audiences whose rows differed from the database's digest; they are asked for again by the next pull. */
	wrong: number;
}

/**
 * Fetches all that is new, page by page. Each page is written at once; after a restore of the database only the whole
 * is, so that nobody sees half of their messages.
 * @param start where the phone stands, as read a moment ago
 */
export async function pull(
	vault: Vault,
	remote: Remote,
	start: Position,
	moment: Moment,
	digest: boolean
): Promise<PullResult> {
	let seen = start;
	for (let stale = 0; stale < PATIENCE; seen = await position(vault)) {
		const reply = await fetchPage(remote, seen, digest);
		if (typeof reply === 'string') return { outcome: reply, wrong: 0 };
		const restored = reply.reset && seen.epoch !== null;
		const whole = restored ? await fetchRest(remote, seen.client, reply) : reply;
		if (typeof whole === 'string') return { outcome: whole, wrong: 0 };
		if (!(await write(vault, seen, { pulled: whole, restored, ...moment }))) stale += 1;
		else if (!whole.more) return finish(vault, whole);
	}
	return { outcome: 'stale', wrong: 0 };
}

async function fetchPage(remote: Remote, seen: Position, digest: boolean): Promise<Pulled | PullOutcome> {
	const reply = await remote.pull(seen.client, seen.epoch, seen.cursors, digest);
	if (!reply.ok) return reply.code;
	if (reply.min_app > SCHEMA) return 'app_too_old';
	if (seen.me !== null && seen.me.person_id !== reply.me.person_id) return 'somebody_else';
	return reply;
}

/** All pages of a start from the beginning, as one. */
async function fetchRest(remote: Remote, client: string, first: Pulled): Promise<Pulled | PullOutcome> {
	let whole = first;
	while (whole.more) {
		const cursors = Object.fromEntries(whole.audiences.map((audience) => [audience.id, audience.to]));
		const next = await remote.pull(client, whole.epoch, cursors, true);
		if (!next.ok) return next.code;
		if (next.reset) return 'stale';
		const removed = [...new Set([...whole.removed, ...next.removed])];
		whole = { ...next, unknown: whole.unknown, removed, audiences: [...whole.audiences, ...next.audiences] };
	}
	return whole;
}

async function write(vault: Vault, seen: Position, news: News): Promise<boolean> {
	if (!news.restored && !isNews(seen, news.pulled)) return true;
	return applyPull(vault, seen, news);
}

async function finish(vault: Vault, pulled: Pulled): Promise<PullResult> {
	const wrong = await checkDigests(vault, pulled.audiences);
	return { outcome: pulled.unknown.length > 0 ? 'frozen' : 'done', wrong };
}
