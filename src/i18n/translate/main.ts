/**
 * A language's texts out to a translator and back. `npm run translate -- out <tag> <folder>` writes three files:
 * stegvis.<tag>.json and stegvis.nb.json for Weblate (i18next, version 4), stegvis.<tag>.csv for a spreadsheet, with what
 * a translator must know. `npm run translate -- in <tag> <file>` takes either form back, all of it or nothing.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { baseTag, isTag } from '../languages.ts';
import { contexts } from './context.ts';
import { writeTexts } from './files.ts';
import { fromI18next, toI18next } from './i18next.ts';
import { merge, type Given } from './merge.ts';
import { fromSheet, toSheet } from './sheet.ts';
import { rowsOf } from './rows.ts';
import { flatten, textsOf } from './texts.ts';

const [way, tag = '', path = ''] = process.argv.slice(2);

if ((way !== 'out' && way !== 'in') || !isTag(tag) || tag === baseTag || path === '')
	fail([
		'npm run translate -- out <tag> <folder>, or: in <tag> <file>. The tag is one of src/i18n/languages.ts, not nb.'
	]);
else if (way === 'out') await out();
else await takeIn();

async function out(): Promise<void> {
	const [base, english, own] = await Promise.all([textsOf(baseTag), textsOf('en'), textsOf(tag)]);
	const rows = rowsOf({ base, english, own }, await contexts(base));
	await mkdir(path, { recursive: true });
	await writeFile(join(path, `stegvis.${baseTag}.json`), toI18next(flatten(base)));
	await writeFile(join(path, `stegvis.${tag}.json`), toI18next(flatten(own)));
	await writeFile(join(path, `stegvis.${tag}.csv`), toSheet(rows));
	console.log(
		`${rows.length} texts, ${rows.filter(({ translation }) => translation === '').length} without words in ${tag}`
	);
}

async function takeIn(): Promise<void> {
	const [base, own] = await Promise.all([textsOf(baseTag), textsOf(tag)]);
	const { texts, problems, stale } = merge(own, base, await given());
	for (const id of stale) console.log(`${id}: left as it was, the bokmål has changed since`);
	if (problems.length > 0) return fail([...problems, 'Nothing was taken.']);
	await writeTexts(tag, texts);
}

async function given(): Promise<Given> {
	const file = await readFile(path, 'utf8');
	if (!path.endsWith('.csv')) {
		// As it was sent out, beside it; who translates elsewhere may bring the one file alone.
		const source = await readFile(join(dirname(path), `stegvis.${baseTag}.json`), 'utf8').catch(() => '{}');
		return { tag, texts: fromI18next(file), source: fromI18next(source) };
	}
	const rows = fromSheet(file);
	return {
		tag,
		texts: new Map(rows.map(({ key, translation }) => [key, translation])),
		source: new Map(rows.map(({ key, bokmal }) => [key, bokmal]))
	};
}

function fail(lines: string[]): void {
	for (const line of lines) console.error(line);
	process.exitCode = 1;
}
