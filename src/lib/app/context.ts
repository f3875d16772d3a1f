import { createContext } from 'svelte';
import type { Account } from '../auth/account.ts';
import type { Me } from '../core/audience/types.ts';
import type { LiveQuery } from '../data/live.svelte.ts';
import type { Store } from '../data/store.ts';
import type { SyncStatus } from '../sync/status.svelte.ts';

/** What every screen may use. Built once in `start.ts`, handed down by the root layout. */
export interface App {
	/** The phone's own encrypted store; passed to queries and mutations. */
	store: Store;
	/** `undefined` while loading from disk, null when nobody has joined or signed in here. */
	me: LiveQuery<Me | null>;
	status: SyncStatus;
	account: Account;
	/** The one clock. */
	now(): Date;
}

/** `getApp()` in a component; `setApp(app)` once in the root layout. */
export const [getApp, setApp] = createContext<App>();
