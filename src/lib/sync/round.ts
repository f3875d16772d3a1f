import { compact } from '../data/compact.ts';
import { notePull, observe } from '../data/elapsed.ts';
import { position, type Position } from '../data/position.ts';
import { restart } from '../data/resend.ts';
import type { Vault } from '../data/vault.ts';
import { revoke, tidy } from '../data/wipe.ts';
import type { Clock, Remote } from './ports.ts';
import { pull, type Moment, type PullOutcome } from './pull.ts';
import { push, type Pushed } from './push.ts';

/** What one round of push and pull came to. `nobody`: no one has joined on this phone yet. */
export type Outcome = PullOutcome | 'held' | 'nobody';

const DAY = 24 * 60 * 60 * 1000;

/** A push that found a gap, a pull that found a restored database: each is followed by one more turn. */
const TURNS = 4;

/** What a round has to say when nothing waits to be sent. */
const NOTHING: Pushed = { outcome: 'done', client: null, refused: [] };

type When = Omit<Moment, 'told'>;

/** Sends all that waits and fetches all that is new. Rejects with a `RemoteError` when the database cannot be reached. */
export async function round(vault: Vault, remote: Remote, clock: Clock, firstOfVisit: boolean): Promise<Outcome> {
	const looked = observe(vault.db, clock.now());
	// First of all when the app starts; after that it can wait for what somebody has just written.
	if (firstOfVisit) await tidy(vault, (await looked).elapsed);
	const [{ elapsed, checked }, seen] = await Promise.all([looked, position(vault)]);
	const when = { elapsed, at: new Date(clock.now()).toISOString() };
	const digest = firstOfVisit || checked === null || elapsed - checked > DAY;
	try {
		return await exchange(vault, remote, seen, when, digest);
	} finally {
		if (!firstOfVisit) await tidy(vault, elapsed);
	}
}

async function exchange(vault: Vault, remote: Remote, seen: Position, when: When, digest: boolean): Promise<Outcome> {
	if (seen.me === null) return 'nobody';
	const outcome = await takeTurns(vault, remote, seen, when, digest);
	if (outcome === 'revoked') await revoke(vault, when.elapsed);
	if (outcome !== 'done' && outcome !== 'frozen' && outcome !== 'held') return outcome;
	await notePull(vault.db, when.elapsed, digest);
	await compact(vault);
	return outcome;
}

/** Push, then pull, until nothing waits any more. @param start where the phone stands */
async function takeTurns(vault: Vault, remote: Remote, start: Position, when: When, digest: boolean): Promise<Outcome> {
	let seen = start;
	let lost = 0;
	for (let turn = 0; turn < TURNS; turn++) {
		const pushed = seen.waiting === null ? NOTHING : await push(vault, remote);
		const pulled = await pullAll(vault, remote, seen, { ...when, told: pushed }, digest && turn === 0);
		if (pulled !== 'done' && pulled !== 'frozen') return pulled;
		if (pushed.outcome === 'held') return pulled === 'done' ? 'held' : pulled;
		seen = await position(vault);
		if (seen.waiting === null) return pulled;
		// Still a gap although nothing was restored: the database has lost this log, so a new one is begun.
		if (pushed.outcome !== 'done' && lost++ > 0) {
			await restart(vault);
			seen = await position(vault);
		}
	}
	return 'stale';
}

/** Pulls, and once more what the digests proved wrong. */
async function pullAll(
	vault: Vault,
	remote: Remote,
	seen: Position,
	moment: Moment,
	digest: boolean
): Promise<PullOutcome> {
	const { outcome, wrong } = await pull(vault, remote, seen, moment, digest);
	return wrong === 0 ? outcome : (await pull(vault, remote, await position(vault), moment, false)).outcome;
}
