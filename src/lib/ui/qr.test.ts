import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { drawQr } from './qr.ts';

const link = 'https://stegvis.example.no/join#abcdefghij-KLMNOPQR_12';

test('draws exactly the dark squares of the code, with a quiet zone', () => {
	const { path, size } = drawQr(link);
	const { data } = encode(link, { ecc: 'M', border: 4 });
	const dark = new Set<string>();
	for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1H\d+z/g)) {
		for (let i = 0; i < Number(width); i++) dark.add(`${Number(x) + i},${y}`);
	}
	const expected = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`${x},${y}`] : [])));
	expect(size).toBe(data.length);
	expect([...dark].sort()).toEqual(expected.sort());
	expect([...dark].every((at) => at.split(',').every((n) => Number(n) >= 4 && Number(n) < size - 4))).toBe(true);
});
