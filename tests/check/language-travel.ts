/** After a build: proves that no reader downloads another language. `tsx tests/check/language-travel.ts [build folder]` */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ShelfTexts } from '#i18n/catalogue/catalogue.ts';
import { shelfNames, type ShelfName } from '#i18n/catalogue/shelves.ts';
import { parseFile, type RawFile } from '#i18n/check/message.ts';
import { strayLanguages } from '#i18n/check/travel.ts';
import { languages, type Tag } from '#i18n/languages.ts';
import { writtenIn } from './shelves.ts';

const folder = join(process.argv[2] ?? 'build', '_app/immutable');
const json = async <T>(path: string): Promise<T> => JSON.parse(await readFile(join('src/i18n', path), 'utf8')) as T;

async function textsOf(shelf: ShelfName, tag: Tag): Promise<ShelfTexts> {
	return (await writtenIn(shelf)).includes(tag) ? json<ShelfTexts>(`catalogue/${shelf}.${tag}.json`) : {};
}

async function textsIn(tag: Tag): Promise<[string, string[]]> {
	const messages = parseFile(await json<RawFile>(`messages/${tag}.json`));
	const shelves = await Promise.all(shelfNames.map((shelf) => textsOf(shelf, tag)));
	const texts = [
		...[...messages.values()].flatMap(({ texts }) => texts),
		...shelves.flatMap((shelf) => Object.values(shelf).flatMap((part) => Object.values(part)))
	];
	return [tag, texts.filter((text) => text !== undefined)];
}

const paths = (await readdir(folder, { recursive: true })).filter((path) => path.endsWith('.js'));
const files = await Promise.all(
	paths.map(async (path) => ({ path, source: await readFile(join(folder, path), 'utf8') }))
);
const problems = strayLanguages(files, new Map(await Promise.all(languages.map(({ tag }) => textsIn(tag)))));
for (const problem of problems) console.error(problem);
process.exitCode = problems.length === 0 ? 0 : 1;
