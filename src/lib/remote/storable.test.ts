import { expect, test } from 'vitest';
import { storable } from './storable.ts';

test('half an emoji and NUL are taken out, everything else stays', () => {
	const cut = 'hei 👋'.slice(0, -1);
	expect(storable([{ body: `${cut} du\0`, n: 1, none: null, deep: { a: '👋 ደህና مرحبا' } }])).toEqual([
		{ body: 'hei \uFFFD du', n: 1, none: null, deep: { a: '👋 ደህና مرحبا' } }
	]);
});
