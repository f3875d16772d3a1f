/** Recorded clips: who has spoken which text of a language. Read while building; phones get one list per language. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Key of the text, then what its file is called after it, with a mark that changes with the recording: `mp3?1a2b3c4d`. */
export type ClipList = Record<string, string>;

/**
 * The clips in `folder`/<tag>/<key>.<ext>. Keys: of a phrase or step, `fact_<id>`, `word_<key>`, `tel_<number>` for the
 * emergency numbers, `join_1` to `join_4` for what is said before joining. Languages without a folder are left out.
 * Throws for a text of `withParams`: what stands in the gaps is on no recording.
 */
export async function clipLists(
	folder: string,
	tags: readonly string[],
	withParams: ReadonlySet<string>
): Promise<{ tag: string; list: ClipList }[]> {
	const found = await Promise.all(tags.map(async (tag) => ({ tag, list: await listOf(join(folder, tag)) })));
	const wrong = found.flatMap(({ list }) => Object.keys(list)).find((key) => withParams.has(key));
	if (wrong !== undefined) throw new Error(`${wrong} has parameters, so nobody can record it.`);
	return found.filter(({ list }) => Object.keys(list).length > 0);
}

async function listOf(folder: string): Promise<ClipList> {
	const names = await readdir(folder).catch(() => []);
	const lines = names.sort().map(async (name) => {
		const [, key = '', extension = ''] = /^(.+)\.(\w+)$/.exec(name) ?? [];
		const mark = createHash('sha256')
			.update(await readFile(join(folder, name)))
			.digest('hex')
			.slice(0, 8);
		return [key, `${extension}?${mark}`] as const;
	});
	return Object.fromEntries(await Promise.all(lines));
}
