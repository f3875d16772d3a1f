import { compile } from '@inlang/paraglide-js';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { paraglideOptions } from '#i18n/build.ts';
import { unwritten } from '#i18n/catalogue/shelves.ts';
import { parseFile, repeatedKeys, type Message, type RawFile } from '#i18n/check/message.ts';
import { wordsWithoutPart } from '#i18n/check/parts.ts';
import { longSentences, unwantedWord } from '#i18n/check/plain.ts';
import * as rules from '#i18n/check/rules.ts';
import { unusedKeys } from '#i18n/check/usage.ts';
import { derived } from '#i18n/derive.ts';
import { baseTag, languages, type Tag } from '#i18n/languages.ts';
import { onlyPart, partOf, parts } from '#i18n/parts.ts';
import { renaming } from '#i18n/short-names.ts';
import { shelfProblems } from './shelves.ts';

const folder = 'src/i18n';
/** Bar of the design, brotli, for what one reader downloads. */
const interfaceBytes = 12 * 1024;
/** With the words of the methods, which a participant fetches with their screens. */
const wholeBytes = 18 * 1024;

type Compiled = Record<string, unknown>;

const text = (path: string) => readFile(join(folder, path), 'utf8');
const json = async <T>(path: string): Promise<T> => JSON.parse(await text(path)) as T;

async function messagesOf(tag: string): Promise<Map<string, Message>> {
	return parseFile(await json<RawFile>(`messages/${tag}.json`));
}

async function messageProblems(tag: Tag, base: ReadonlyMap<string, Message>): Promise<string[]> {
	const messages = await messagesOf(tag);
	return [
		...repeatedKeys(await text(`messages/${tag}.json`)).map((key) => `${tag}: ${key} stands twice`),
		...rules.missingOrExtra(tag, messages, base),
		...rules.empty(tag, messages),
		...rules.wrongPlaceholders(tag, messages, base),
		...rules.missingCategories(tag, messages),
		...rules.leftovers(tag, messages, base),
		...rules.looseDigits(tag, messages),
		...rules.tooLong(tag, messages, base)
	];
}

/** Plain language: only bokmål, the language everything is first written in, can be held to words and lengths. */
function plainProblems(base: ReadonlyMap<string, Message>): string[] {
	return [...base].flatMap(([key, { texts }]) =>
		texts.flatMap((one) => {
			const word = unwantedWord(key, one);
			return [
				...(word === null ? [] : [`nb: ${key} says "${word}"`]),
				...longSentences(one).map((sentence) => `nb: ${key} has a sentence of more than 12 words: ${sentence}`)
			];
		})
	);
}

async function usageProblems(base: ReadonlyMap<string, Message>): Promise<string[]> {
	const files = await readdir('src', { recursive: true });
	const paths = files.filter((file) => /\.(ts|svelte)$/.test(file) && !file.startsWith('i18n/paraglide/'));
	const sources = new Map(
		await Promise.all(paths.map(async (path) => [path, await readFile(join('src', path), 'utf8')] as const))
	);
	return [
		...unusedKeys(base.keys(), sources.values()).map((key) => `nb: ${key} is used nowhere`),
		...wordsWithoutPart(sources, (word) => (base.has(word) ? partOf(word) : null))
	];
}

/**
 * Looks at what the settings of the build compile: a wrong path in project.inlang gives no message and no error. Where
 * they have just been compiled for everybody, that is looked at; a compiler needs ten seconds.
 */
async function compileProblems(base: ReadonlyMap<string, Message>): Promise<string[]> {
	if (process.env['LANGUAGES_COMPILED'] === '1') return problemsIn(paraglideOptions.outdir, base);
	const outdir = await mkdtemp(join(tmpdir(), 'stegvis-messages-'));
	try {
		await compile({ ...paraglideOptions, outdir });
		await writeFile(join(outdir, 'package.json'), '{ "type": "module" }');
		return await problemsIn(outdir, base);
	} finally {
		await rm(outdir, { recursive: true });
	}
}

async function problemsIn(outdir: string, base: ReadonlyMap<string, Message>): Promise<string[]> {
	return (await Promise.all(languages.map(({ tag }) => compiledProblems(tag, outdir, base)))).flat();
}

async function compiledProblems(tag: Tag, outdir: string, base: ReadonlyMap<string, Message>): Promise<string[]> {
	const path = resolve(outdir, `messages/${tag}.js`);
	const compiled = (await import(pathToFileURL(path).href)) as Compiled;
	const code = (await readFile(path, 'utf8')).replace(/\/\*.*?\*\//gs, '');
	const rename = renaming([...base.keys()]);
	const sizes = parts.map((part) => brotliCompressSync(rename(onlyPart(code, part))).length);
	const size = sizes[parts.indexOf('base')] ?? 0;
	const participants = size + (sizes[parts.indexOf('method')] ?? 0);
	return [
		...(base.size === 0 ? ['nb: there are no messages'] : []),
		...[...base.keys()]
			.filter((key) => typeof compiled[key] !== 'function')
			.map((key) => `${tag}: ${key} was not compiled`),
		...(size > interfaceBytes ? [`${tag}: messages are ${size} bytes compressed, more than ${interfaceBytes}`] : []),
		...(participants > wholeBytes
			? [`${tag}: a participant’s words are ${participants} bytes compressed, more than ${wholeBytes}`]
			: [])
	];
}

/** What follows from languages.ts must be as `npm run languages` makes it, where this Node has the same data as its author's. */
async function derivedProblems(): Promise<string[]> {
	const sameData = (await text('dates/icu.txt')).trim() === process.versions.icu;
	const files = (await derived()).filter(({ path }) => sameData || !path.includes('/dates/'));
	const now = await Promise.all(files.map(({ path }) => readFile(path, 'utf8').catch(() => '')));
	return files
		.filter(({ text }, i) => text !== now[i])
		.map(({ path }) => `${path} is not what npm run languages makes`);
}

function languageProblems(): string[] {
	const bases = languages.filter(({ review }) => review === 'base').map(({ tag }) => tag);
	return isDeepStrictEqual(bases, [baseTag]) ? [] : ['languages.ts must have exactly one base language'];
}

/** Every problem in messages, shelves and date words, one line each; empty when all is well. */
export async function checkCatalogues(): Promise<string[]> {
	const base = await messagesOf(baseTag);
	const perLanguage = await Promise.all(languages.map(({ tag }) => messageProblems(tag, base)));
	return [
		...languageProblems(),
		...perLanguage.flat(),
		...plainProblems(base),
		...rules.likePlurals([...base.keys()]),
		...(await usageProblems(base)),
		...(await compileProblems(base)),
		...(await shelfProblems()),
		...(await derivedProblems())
	];
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
	const problems = await checkCatalogues();
	for (const file of unwritten) console.log(`${file}: not written yet, its readers get bokmål`);
	for (const problem of problems) console.error(problem);
	process.exitCode = problems.length === 0 ? 0 : 1;
}
