import type { Refusal } from '../core/sync/protocol.ts';
import { nextBatch } from '../data/batch.ts';
import type { Vault } from '../data/vault.ts';
import type { Remote } from './ports.ts';

export type PushOutcome =
	| 'done'
	/** Written by a newer app than the database: kept, tried again later. */
	| 'held'
	/** The database misses numbers before what waits here. */
	| 'gap'
	| 'revoked'
	| 'not_bound'
	| 'not_yours';

/** What was refused of all that waits, also what was refused before and whose answer got lost. */
export interface Told {
	/** The log that the numbers are of; null when nothing waited. */
	client: string | null;
	refused: Refusal[];
}

export interface Pushed extends Told {
	outcome: PushOutcome;
}

/**
 * Sends what waits, in order, 50 at a time, until nothing is left. Nothing is taken out of the outbox here: that is
 * done by the pull that brings the rows, so that a change neither flickers nor shows twice. Sending again is harmless.
 */
export async function push(vault: Vault, remote: Remote): Promise<Pushed> {
	let told: Told = { client: null, refused: [] };
	for (let after = 0; ;) {
		const { client, mutations } = await nextBatch(vault, after);
		if (mutations.length === 0) return { ...told, outcome: 'done' };
		const reply = await remote.push(client, mutations);
		if (!reply.ok) return { ...told, outcome: reply.code };
		told = { client, refused: [...(told.client === client ? told.refused : []), ...reply.refused] };
		if (reply.hold !== null) return { ...told, outcome: 'held' };
		if (reply.gap || reply.last_seq <= after) return { ...told, outcome: 'gap' };
		after = reply.last_seq;
	}
}
