/** What the phone's storage does to us. `closed` goes away by opening it again. */
export type StorageTrouble = 'storage_full' | 'storage_blocked' | 'closed';

const FULL = new Set(['QuotaExceededError', 'NS_ERROR_DOM_QUOTA_REACHED']);

/** iOS takes the connection away from apps in the background ("Connection to Indexed Database server lost", UnknownError). */
const CLOSED = new Set([
	...['DatabaseClosedError', 'InvalidStateError', 'UnknownError', 'TransactionInactiveError'],
	// A second reader, while the first one already opens it again.
	'OpenFailedError',
	// The key is another one now: the phone was wiped in another tab.
	...['Wiped', 'OperationError']
]);

/** Decided by error names, which are part of the IndexedDB standard; Dexie wraps the cause in `inner`. */
export function storageTrouble(error: unknown): StorageTrouble {
	for (const name of names(error)) {
		if (FULL.has(name)) return 'storage_full';
	}
	for (const name of names(error)) {
		if (CLOSED.has(name)) return 'closed';
	}
	return 'storage_blocked';
}

function names(error: unknown): string[] {
	const found: string[] = [];
	for (let e = error; e instanceof Error || e instanceof DOMException; e = inner(e)) found.push(e.name);
	return found;
}

function inner(error: object): unknown {
	return 'inner' in error && error.inner !== error ? error.inner : undefined;
}
