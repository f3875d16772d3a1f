import { expect, test } from 'vitest';
import { openFile, sealFile } from './crypt.ts';

const bytes = (text: string): ArrayBuffer => new TextEncoder().encode(text).slice().buffer;

test('a file comes back with its own key, and nothing of it shows without', async () => {
	const [one, two] = [await sealFile(bytes('kanarifugl')), await sealFile(bytes('kanarifugl'))];
	expect(new TextDecoder().decode(await openFile(one.key, one.data))).toBe('kanarifugl');
	expect(one.key).toMatch(/^[A-Za-z0-9+/]{43}=$/);
	expect([one.key === two.key, new TextDecoder().decode(one.data).includes('kanari')]).toEqual([false, false]);
	await expect(openFile(two.key, one.data)).rejects.toThrow();
});

test('a file that was cut or changed on its way is none', async () => {
	const { key, data } = await sealFile(bytes('kanarifugl'));
	await expect(openFile(key, data.slice(0, -1))).rejects.toThrow();
	const other = new Uint8Array(data.slice(0));
	other[20] = (other[20] ?? 0) ^ 1;
	await expect(openFile(key, other.buffer)).rejects.toThrow();
	await expect(openFile(key, new ArrayBuffer(0))).rejects.toThrow();
});
