import type { Digest } from './protocol.ts';

const TWO_32 = 2 ** 32;

/** The same number as `private.digest_of` in the database, so that both sides can see whether the phone misses a row. */
export function digest(rows: Iterable<{ id: string; ver: number }>): Digest {
	let n = 0;
	let sum = 0;
	for (const { id, ver } of rows) {
		n += 1;
		sum += (tail32(id) ^ ((ver * 40503) % TWO_32)) >>> 0;
	}
	return { n, sum };
}

export function sameDigest(a: Digest, b: Digest): boolean {
	return a.n === b.n && a.sum === b.sum;
}

function tail32(id: string): number {
	return Number.parseInt(id.slice(-8), 16);
}
