const SECONDS = [1, 2, 5, 10, 30, 60] as const;

/** Up to this share is added or taken, so that phones that lost the same server do not come back at once. */
const SPREAD = 0.2;

/** Milliseconds to wait after so many failures in a row. @param random from 0 to 1 */
export function retryDelay(failures: number, random: number): number {
	const seconds = SECONDS[Math.min(failures, SECONDS.length) - 1] ?? SECONDS[0];
	return Math.round(seconds * 1000 * (1 + SPREAD * (2 * random - 1)));
}
