import { webcrypto } from 'node:crypto';

/** What the anchor took, in ms, on the machine on which the budgets were set (its measurements name it). */
const REFERENCE = 185;

/** How much the machine's speed may have changed during a sample that counts. */
const STEADY = 1.15;

interface Sample<T> {
	value: T;
	slowness: number;
	/** By how much the machine was faster or slower afterwards; 1 when it was the same. */
	drift: number;
}

/**
 * Samples of a measurement on a machine whose speed is not its own: a shared one changes by half from minute to minute,
 * and a budget for a phone says nothing about our neighbours. A sample during which the speed changed is taken again,
 * as often as samples are wanted; of those that were not steady the best are used then.
 * @param measure gets how many times slower than the reference this machine is now. A processor that is to be six times
 * slower than the reference is slowed down by so much less.
 */
export async function samples<T>(wanted: number, measure: (slowness: number) => Promise<T>): Promise<T[]> {
	const all: Sample<T>[] = [];
	const isSteady = ({ drift }: Sample<T>): boolean => drift <= STEADY;
	while (all.length < 2 * wanted && all.filter(isSteady).length < wanted) {
		const slowness = await slownessNow();
		const value = await measure(slowness);
		const after = await slownessNow();
		all.push({ value, slowness, drift: Math.max(after / slowness, slowness / after) });
	}
	const steadiest = all.toSorted((a, b) => a.drift - b.drift).slice(0, wanted);
	const times = steadiest.map(({ slowness }) => slowness);
	const [least, most] = [Math.min(...times), Math.max(...times)].map((figure) => figure.toFixed(2));
	const steady = `${steadiest.filter(isSteady).length} of ${wanted} steady`;
	console.log(`  ${steady} in ${all.length} samples, on a machine ${least} to ${most} times slower than the reference`);
	return steadiest.map(({ value }) => value);
}

/** The better of two: a moment's stumble must not make the phone too fast. */
async function slownessNow(): Promise<number> {
	return Math.min(await anchor(), await anchor()) / REFERENCE;
}

/** PBKDF2-SHA-256 with 600,000 rounds, the one figure of pure reckoning that the reference gives; in ms. */
async function anchor(): Promise<number> {
	const { subtle } = webcrypto;
	const key = await subtle.importKey('raw', Buffer.from('123456'), 'PBKDF2', false, ['deriveBits']);
	const started = performance.now();
	await subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt: new Uint8Array(16), iterations: 600_000 }, key, 256);
	return performance.now() - started;
}
