/** After a build: proves that no reader downloads another language. `tsx tests/check/language-travel.ts [build folder]` */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ShelfTexts } from '#i18n/catalogue/catalogue.ts';
import { shelfNames } from '#i18n/catalogue/shelves.ts';
import { parseFile, type RawFile } from '#i18n/check/message.ts';
import { strayLanguages } from '#i18n/check/travel.ts';
import { languages, type Tag } from '#i18n/languages.ts';
import { writtenIn } from './shelves.ts';

const folder = join(process.argv[2] ?? 'build', '_app/immutable');
const json = async <T>(path: string): Promise<T> => JSON.parse(await readFile(join('src/i18n', path), 'utf8')) as T;

async function textsIn(tag: Tag): Promise<[string, string[]]> {
	const messages = parseFile(await json<RawFile>(`messages/${tag}.json`));
	const shelves = await Promise.all(
		shelfNames
			.filter((shelf) => writtenIn(shelf).includes(tag))
			.map((shelf) => json<ShelfTexts>(`catalogue/${shelf}.${tag}.json`))
	);
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
