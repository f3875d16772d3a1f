/** Writes the texts of a language back into its files, as the formatter leaves them. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import type { RawMessage } from '../check/message.ts';
import { filesOf, folder, type Texts } from './texts.ts';

export async function writeTexts(tag: string, texts: Texts): Promise<void> {
	for (const [path, text] of await filesFrom(tag, texts)) await writeFile(path, text);
}

/** Each file's path and what is to stand in it. */
export async function filesFrom(tag: string, texts: Texts): Promise<[string, string][]> {
	return Promise.all(
		filesOf(tag).map(async (file): Promise<[string, string]> => {
			const path = join(folder, file);
			const style = await resolveConfig(path);
			return [path, await format(JSON.stringify(await contentOf(file, texts)), { ...style, filepath: path })];
		})
	);
}

async function contentOf(file: string, texts: Texts): Promise<unknown> {
	const of = (group: string): Record<string, RawMessage> => Object.fromEntries(texts.get(group) ?? []);
	const shelf = /catalogue\/(\w+)\./.exec(file)?.[1];
	if (shelf !== undefined) {
		const groups = [...texts.keys()].filter((group) => group.startsWith(`${shelf}.`));
		return Object.fromEntries(groups.map((group) => [group.slice(shelf.length + 1), of(group)]));
	}
	const { $schema } = JSON.parse(await readFile(join(folder, 'messages/nb.json'), 'utf8')) as { $schema: string };
	return { $schema, ...of('messages') };
}
