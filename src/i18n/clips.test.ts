import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clipLists } from './clips.ts';

let folder = '';

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'stegvis-clips-'));
	await mkdir(join(folder, 'so'));
	await writeFile(join(folder, 'so/tel_113.mp3'), 'first');
});

afterAll(() => rm(folder, { recursive: true }));

test('a recording is listed under its language, and anew when it is recorded anew', async () => {
	const [first] = await clipLists(folder, ['nb', 'so', 'ti'], new Set());
	expect(first).toEqual({ tag: 'so', list: { tel_113: expect.stringMatching(/^mp3\?[0-9a-f]{8}$/) } });
	await writeFile(join(folder, 'so/tel_113.mp3'), 'second');
	const [second] = await clipLists(folder, ['so'], new Set());
	expect(second?.list['tel_113']).not.toBe(first?.list['tel_113']);
});

test('without recordings there is no list, so that they cost nothing', async () => {
	expect(await clipLists('/nowhere', ['nb', 'so'], new Set())).toEqual([]);
});

test('a text with gaps for a date or a name cannot be recorded', async () => {
	await expect(clipLists(folder, ['so'], new Set(['tel_113']))).rejects.toThrow('tel_113');
});
