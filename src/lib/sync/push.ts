import { nextBatch } from '../data/batch.ts';
import type { Vault } from '../data/vault.ts';
import type { Remote } from './ports.ts';

export type Pushed =
	| 'done'
	/** Written by a newer app than the database: kept, tried again later. */
	| 'held'
	/** The database misses numbers before what waits here. */
	| 'gap'
	| 'revoked'
	| 'not_bound'
	| 'not_yours';

/**
 * Sends what waits, in order, 50 at a time, until nothing is left. Nothing is taken out of the outbox here: that is
 * done by the pull that brings the rows, so that a change neither flickers nor shows twice. Sending again is harmless.
 */
export async function push(vault: Vault, remote: Remote): Promise<Pushed> {
	let after = 0;
	for (;;) {
		const { client, mutations } = await nextBatch(vault, after);
		if (mutations.length === 0) return 'done';
		const reply = await remote.push(client, mutations);
		if (!reply.ok) return reply.code;
		if (reply.hold !== null) return 'held';
		if (reply.gap || reply.last_seq <= after) return 'gap';
		after = reply.last_seq;
	}
}
