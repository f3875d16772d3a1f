import { webcrypto } from 'node:crypto';

/** What `anchor` took, in ms, on the machine on which the budgets were set (its measurements name it). */
const REFERENCE = 185;

/** As fast as that machine, within what one such measurement differs from the next. */
const ALIKE = 1.1;

/** How many times as many samples are taken as are wanted, while the machine is slower. */
const PATIENCE = 4;

interface Sample<T> {
	value: T;
	/** How many times slower than the reference the machine was. */
	slowness: number;
}

/**
 * Samples taken while this machine is as fast as the reference: a shared one changes by half from minute to minute, and
 * a budget says nothing about its neighbours. Where it never is that fast, the samples of its fastest moments; the
 * slowness is printed beside the figures either way.
 */
export async function samples<T>(wanted: number, measure: () => Promise<T>): Promise<T[]> {
	const taken: Sample<T>[] = [];
	for (let i = 0; i < wanted * PATIENCE; i += 1) {
		const before = await slownessNow();
		const value = await measure();
		taken.push({ value, slowness: Math.max(before, await slownessNow()) });
		if (taken.filter(({ slowness }) => slowness <= ALIKE).length === wanted) break;
	}
	const fastest = taken.toSorted((a, b) => a.slowness - b.slowness).slice(0, wanted);
	const slowest = fastest.at(-1)?.slowness ?? Number.NaN;
	console.log(
		`  ${fastest.length} of ${taken.length} samples, at ${slowest.toFixed(2)} times the reference's time or less`
	);
	return fastest.map(({ value }) => value);
}

/** PBKDF2-SHA-256 with 600,000 rounds, the one figure of pure reckoning that the reference gives. */
async function slownessNow(): Promise<number> {
	const { subtle } = webcrypto;
	const key = await subtle.importKey('raw', Buffer.from('123456'), 'PBKDF2', false, ['deriveBits']);
	const started = performance.now();
	await subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt: new Uint8Array(16), iterations: 600_000 }, key, 256);
	return (performance.now() - started) / REFERENCE;
}
