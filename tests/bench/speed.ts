import { webcrypto } from 'node:crypto';

/** What the anchor took, in ms, on the machine on which the budgets were set (its measurements name it). */
const REFERENCE = 185;

/**
 * Samples of a measurement on a machine whose speed is not its own: a shared one changes by half from minute to minute,
 * and a budget for a phone says nothing about our neighbours.
 * @param measure gets how many times slower than the reference this machine is now. A processor that is to be six times
 * slower than the reference is slowed down by so much less.
 */
export async function samples<T>(wanted: number, measure: (slowness: number) => Promise<T>): Promise<T[]> {
	const values: T[] = [];
	const slowness: number[] = [];
	for (let i = 0; i < wanted; i += 1) {
		// The better of two: a moment's stumble must not make the phone too fast.
		const now = Math.min(await slownessNow(), await slownessNow());
		values.push(await measure(now));
		slowness.push(now);
	}
	const [least, most] = [Math.min(...slowness), Math.max(...slowness)].map((figure) => figure.toFixed(2));
	console.log(`  ${wanted} samples, on a machine ${least} to ${most} times slower than the reference`);
	return values;
}

/** The anchor: PBKDF2-SHA-256 with 600,000 rounds, the one figure of pure reckoning that the reference gives. */
async function slownessNow(): Promise<number> {
	const { subtle } = webcrypto;
	const key = await subtle.importKey('raw', Buffer.from('123456'), 'PBKDF2', false, ['deriveBits']);
	const started = performance.now();
	await subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt: new Uint8Array(16), iterations: 600_000 }, key, 256);
	return (performance.now() - started) / REFERENCE;
}
