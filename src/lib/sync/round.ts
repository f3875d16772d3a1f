import { compact } from '../data/compact.ts';
import { notePull, observe } from '../data/elapsed.ts';
import { position } from '../data/position.ts';
import { restart } from '../data/pulled.ts';
import type { Vault } from '../data/vault.ts';
import { revoke, tidy } from '../data/wipe.ts';
import type { Clock, Remote } from './ports.ts';
import { pull, type Moment, type PullOutcome } from './pull.ts';
import { push } from './push.ts';

/** What one round of push and pull came to. `nobody`: no one has joined on this phone yet. */
export type Outcome = PullOutcome | 'held' | 'nobody';

const DAY = 24 * 60 * 60 * 1000;

/** Sends all that waits and fetches all that is new. Rejects with a `RemoteError` when the database cannot be reached. */
export async function round(vault: Vault, remote: Remote, clock: Clock, firstOfVisit: boolean): Promise<Outcome> {
	const { elapsed, checked } = await observe(vault.db, clock.now());
	await tidy(vault, elapsed);
	if ((await position(vault)).me === null) return 'nobody';
	const moment = { elapsed, at: new Date(clock.now()).toISOString() };
	const digest = firstOfVisit || checked === null || elapsed - checked > DAY;

	let pushed = await push(vault, remote);
	let pulled = await pullAll(vault, remote, moment, digest);
	if ((pushed === 'gap' && pulled === 'done') || pushed === 'not_yours') {
		// Either the pull found a restored database and has renumbered, or the log is unknown there: begin a new one.
		await newLogIfStuck(vault, remote);
		pushed = await push(vault, remote);
		pulled = await pullAll(vault, remote, moment, false);
	}
	if (pulled === 'revoked') await revoke(vault, elapsed);
	if (pulled !== 'done' && pulled !== 'frozen') return pulled;
	await notePull(vault.db, elapsed, digest);
	await compact(vault);
	return pushed === 'held' && pulled === 'done' ? 'held' : pulled;
}

/** Pulls, and once more what the digests proved wrong. */
async function pullAll(vault: Vault, remote: Remote, moment: Moment, digest: boolean): Promise<PullOutcome> {
	const { outcome, wrong } = await pull(vault, remote, moment, digest);
	return wrong === 0 ? outcome : (await pull(vault, remote, moment, false)).outcome;
}

async function newLogIfStuck(vault: Vault, remote: Remote): Promise<void> {
	const again = await push(vault, remote);
	if (again === 'gap' || again === 'not_yours') await restart(vault);
}
