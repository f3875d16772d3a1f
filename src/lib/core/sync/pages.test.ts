import fc from 'fast-check';
import { expect, test } from 'vitest';
import { intoPages, PAGE, worthPacking } from './pages.ts';

const rows = (n: number) => Array.from({ length: n }, (_, i) => ({ id: String(i).padStart(4, '0'), ver: i }));

test('a short history stays single, a long one becomes pages with a single end', () => {
	const singles = (n: number): number[] => Array.from({ length: n }, () => 1);
	expect(intoPages(rows(19)).map((part) => part.length)).toEqual(singles(19));
	expect(intoPages(rows(120)).map((part) => part.length)).toEqual([PAGE, PAGE, 10, ...singles(10)]);
});

test('every row is in exactly one part, in order, and the newest ten are single', () => {
	fc.assert(
		fc.property(fc.uniqueArray(fc.nat(1000), { maxLength: 400 }), (vers) => {
			const parts = intoPages(vers.map((ver) => ({ id: `r${ver}`, ver })));
			expect(parts.flat().map((row) => row.ver)).toEqual([...vers].sort((a, b) => a - b));
			expect(parts.slice(-10).every((part) => part.length === 1)).toBe(true);
			expect(parts.length).toBeLessThanOrEqual(400 / PAGE + 20);
		})
	);
});

test('packing waits for twenty small records, and takes worn-down pages along', () => {
	const single = { count: 1 };
	expect(worthPacking(Array.from({ length: 19 }, () => single))).toEqual([]);
	expect(worthPacking(Array.from({ length: 20 }, () => single))).toHaveLength(20);
	expect(worthPacking([{ count: 50 }, { count: 20 }, ...Array.from({ length: 19 }, () => single)])).toHaveLength(20);
});
