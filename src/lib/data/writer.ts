import type { Store } from './store.ts';

/** What a mutation needs of the app. */
export interface Writer {
	store: Store;
	now(): Date;
}
