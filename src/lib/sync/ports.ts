import type { Numbered, PullReply, PushReply } from '../core/sync/protocol.ts';
import type { Store } from '../data/store.ts';
import type { Heard } from '../remote/line.ts';
import type { Stuck } from './status.svelte.ts';

/** The database, as far as sync needs it. Rejects with a `RemoteError` when there is no answer to rely on. */
export interface Remote {
	push(client: string, mutations: readonly Numbered[]): Promise<PushReply>;
	pull(client: string, epoch: string | null, cursors: Record<string, number>, digest: boolean): Promise<PullReply>;
}

/**
 * Hands a file over, once; false when it will never be taken. Rejects with a `RemoteError` when nothing is known.
 * `path`: `<enrolment>/<attachment>`.
 */
export type Bring = (path: string, file: ArrayBuffer) => Promise<boolean>;

export interface Clock {
	/** Wall clock, milliseconds. */
	now(): number;
	/** Calls `work` once after some milliseconds, unless the answer is called first. */
	after(ms: number, work: () => void): () => void;
	/** From 0 to 1, for spreading retries. */
	random(): number;
}

/** One tab leads: it talks to the server for all. Two leaders do no harm. */
export interface Locks {
	/** Says when this tab begins and ceases to lead, until the answer is called. */
	lead(change: (leading: boolean) => void): () => void;
}

/** Signs that something may be new: a poke, the network is back, somebody looks at the screen again. */
export interface Signals {
	listen(sign: () => void): () => void;
	/** Whether somebody may be looking. */
	visible(): boolean;
}

/** A person's private channel, see `remote/line.ts`. Answers how to hang up. */
export type Line = (person: string, heard: (event: Heard) => void) => () => void;

/** What the engine says about itself; `SyncStatus` in the app. */
export interface Report {
	online: boolean;
	lastPull: Date | null;
	unsent: number;
	stuck: Stuck;
}

export interface Ports {
	store: Store;
	remote: Remote;
	bring: Bring;
	clock: Clock;
	locks: Locks;
	signals: Signals;
	line: Line;
	report: Report;
}
