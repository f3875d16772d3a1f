/** Why a call to the server did not give an answer that can be used. */
export type Failure = 'offline' | 'busy' | 'garbled' | 'signed_out' | 'refused';

/** A call that failed; nothing is known about whether it was carried out, so it must be safe to repeat. */
export class RemoteError extends Error {
	override name = 'RemoteError';

	constructor(
		readonly code: Failure,
		/** HTTP status, 0 when there was no answer. */
		readonly status: number
	) {
		super(`${code} (${status})`);
	}
}

/**
 * One table for all answers, by number and never by text. Only `refused` means that repeating is pointless; it is a
 * fault of the app or of the installation, so what waits is kept.
 */
export function failureOf(status: number): Failure {
	if (status === 0) return 'offline';
	if (status === 401) return 'signed_out';
	if (status === 408 || status === 425 || status === 429 || status >= 500) return 'busy';
	// A hotel's login page answers 200 or 3xx with HTML, a proxy 403 or 407: not our server.
	if (status < 400 || status === 403 || status === 407) return 'garbled';
	return 'refused';
}
