import { expect, test } from 'vitest';
import { digest, sameDigest } from './digest.ts';

test('counts rows and adds the last 32 bits of the id, mixed with the version', () => {
	expect(digest([])).toEqual({ n: 0, sum: 0 });
	expect(digest([{ id: '019aa000-0000-7000-8000-0000000000ff', ver: 1 }])).toEqual({ n: 1, sum: 0xff ^ 40503 });
	const high = { id: '019aa000-0000-7000-8000-0000ffffffff', ver: 200_000 };
	expect(digest([high])).toEqual({ n: 1, sum: (0xffffffff ^ ((200_000 * 40503) % 2 ** 32)) >>> 0 });
});

test('does not depend on order and sees a missing row, a spare one and an old one', () => {
	const id = (i: number): string => `019aa000-0000-7000-8000-00000000000${i}`;
	const rows = Array.from({ length: 5 }, (_, i) => ({ id: id(i), ver: i + 1 }));
	const whole = digest(rows);
	expect(sameDigest(digest([...rows].reverse()), whole)).toBe(true);
	expect(sameDigest(digest(rows.slice(1)), whole)).toBe(false);
	expect(sameDigest(digest([...rows, { id: id(0), ver: 9 }]), whole)).toBe(false);
	expect(sameDigest(digest(rows.map((row, i) => (i === 2 ? { ...row, ver: 1 } : row))), whole)).toBe(false);
});
