import type { Trouble } from '../data/store.ts';

/** Why this phone cannot keep up, when it is more than being offline. */
export type Stuck = Trouble | 'cannot_update' | 'app_too_old' | 'revoked';

/** How the phone stands with the database; read by the interface, written by the engine. */
export class SyncStatus {
	/** Whether the last attempt reached the database. Being offline is a state, not an error. */
	online = $state(true);
	/** The phone's clock at the last complete pull since the app was opened. */
	lastPull = $state.raw<Date | null>(null);
	/** Changes that no pull has confirmed yet. */
	unsent = $state(0);
	stuck = $state<Stuck>(null);
}
