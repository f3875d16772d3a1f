import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { iconNames, turning } from './icons.ts';

const sprite = readFileSync('src/lib/ui/icons.svg', 'utf8');

test('the sprite draws every name and nothing else', () => {
	const drawn = [...sprite.matchAll(/<symbol id="icon-([^"]+)"/g)].map(([, id]) => id);
	expect(drawn).toEqual([...iconNames]);
});

test('what turns round is drawn', () => {
	for (const name of turning) expect(iconNames).toContain(name);
});

test('the sprite stays within 8 KiB on the way to the phone', () => {
	expect(brotliCompressSync(sprite).length).toBeLessThanOrEqual(8 * 1024);
});
