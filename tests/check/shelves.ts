/** What is wrong on the shelves of the catalogue, and what is not written yet. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Catalogue, ShelfTexts, Texts } from '#i18n/catalogue/catalogue.ts';
import type { Fact } from '#i18n/catalogue/facts.ts';
import { shelfNames, unwritten, type ShelfName } from '#i18n/catalogue/shelves.ts';
import type { Topic } from '#i18n/catalogue/topics.ts';
import type { Word } from '#i18n/catalogue/words.ts';
import { expectedFacts, factProblems } from '#i18n/check/facts.ts';
import { catalogueProblems, expectedPhrases } from '#i18n/check/phrases.ts';
import { longSentences } from '#i18n/check/plain.ts';
import { likePlurals } from '#i18n/check/rules.ts';
import { plainKeys, repeatedKeys, shelfTextProblems, type Expected } from '#i18n/check/shelf.ts';
import { expectedTopics, topicProblems } from '#i18n/check/topics.ts';
import { wordProblems } from '#i18n/check/words.ts';
import { baseTag, languages, type Tag } from '#i18n/languages.ts';
import { lifeAreas } from '#lib/core/goal/life-areas.ts';
import { iconNames } from '#lib/ui/icons.ts';

const folder = 'src/i18n/catalogue';
/** Bar of the design, brotli, for what one reader downloads of a shelf. */
const shelfBytes = 18 * 1024;

/** What the checks must know of a shelf. */
interface Rules {
	/** What is wrong with its structure. */
	problems: string[];
	expected: Expected;
	/** Keys that rows of the database may hold. */
	keys: string[];
}

const json = async <T>(file: string): Promise<T> => JSON.parse(await readFile(join(folder, file), 'utf8')) as T;

const rules: Readonly<Record<ShelfName, () => Promise<Rules>>> = {
	async phrases() {
		const catalogue = await json<Catalogue>('phrases.json');
		const expected = expectedPhrases(catalogue, await json<Texts>(`phrases.${baseTag}.json`));
		return {
			problems: catalogueProblems(catalogue, iconNames),
			expected,
			keys: catalogue.phrases.map(({ key }) => key)
		};
	},
	async topics() {
		const topics = await json<Topic[]>('topics.json');
		const keys = topics.flatMap(({ steps }) => steps.map(({ key }) => key));
		return { problems: topicProblems(topics, iconNames, lifeAreas), expected: expectedTopics(topics), keys };
	},
	async facts() {
		const facts = await json<Fact[]>('facts.json');
		const topics = await json<Topic[]>('topics.json');
		const named = topics.flatMap(({ steps }) => steps.flatMap(({ fact }) => fact ?? []));
		return { problems: factProblems(facts, named), expected: expectedFacts(facts), keys: [] };
	},
	async words() {
		const words = await json<Word[]>('words.json');
		return { problems: wordProblems(words), expected: { words: plainKeys(words.map(({ key }) => key)) }, keys: [] };
	}
};

async function textsProblems(shelf: ShelfName, expected: Expected): Promise<string[]> {
	const base = await json<ShelfTexts>(`${shelf}.${baseTag}.json`);
	const problems = await Promise.all(
		writtenIn(shelf).map(async (tag) => {
			const texts = await json<ShelfTexts>(`${shelf}.${tag}.json`);
			const size = brotliCompressSync(JSON.stringify(texts)).length;
			const heavy = size > shelfBytes ? [`${shelf}.${tag}: ${size} bytes compressed, more than ${shelfBytes}`] : [];
			const plain = tag === baseTag ? plainProblems(shelf, texts) : [];
			return [...shelfTextProblems(shelf, tag, expected, texts, base), ...plain, ...heavy];
		})
	);
	return problems.flat();
}

/** Plain language, as for messages: only bokmål can be held to the length of a sentence. */
function plainProblems(shelf: ShelfName, texts: ShelfTexts): string[] {
	return Object.values(texts).flatMap((part) =>
		Object.entries(part).flatMap(([key, text]) =>
			longSentences(text ?? '').map((sentence) => `${shelf}.${baseTag}: ${key}: more than 12 words: ${sentence}`)
		)
	);
}

/** Languages somebody has written a shelf in. */
export function writtenIn(shelf: ShelfName): Tag[] {
	return languages.map(({ tag }) => tag).filter((tag) => !unwritten.includes(`${shelf}.${tag}`));
}

/** A file shelves.ts says nothing of would travel without ever being checked; one it promises must be there. */
async function fileProblems(): Promise<string[]> {
	const files = (await readdir(folder)).filter((file) => file.endsWith('.json'));
	const listed = shelfNames.flatMap((shelf) => [
		`${shelf}.json`,
		...writtenIn(shelf).map((tag) => `${shelf}.${tag}.json`)
	]);
	return [
		...files.filter((file) => !listed.includes(file)).map((file) => `catalogue/${file}: not in shelves.ts`),
		...listed.filter((file) => !files.includes(file)).map((file) => `catalogue/${file}: in shelves.ts, but not there`)
	];
}

/** Every problem on the shelves, one line each. */
export async function shelfProblems(): Promise<string[]> {
	const missing = await fileProblems();
	if (missing.length > 0) return missing;
	const found = await Promise.all(
		shelfNames.map(async (shelf) => {
			const { problems, expected, keys } = await rules[shelf]();
			return { shelf, keys, problems: [...problems, ...likePlurals(keys), ...(await textsProblems(shelf, expected))] };
		})
	);
	return [
		...repeatedKeys(Object.fromEntries(found.map(({ shelf, keys }) => [shelf, keys]))),
		...found.flatMap(({ problems }) => problems)
	];
}
