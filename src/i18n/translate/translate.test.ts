import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { languages } from '../languages.ts';
import { contexts } from './context.ts';
import { filesFrom } from './files.ts';
import { fromI18next, toI18next } from './i18next.ts';
import { merge } from './merge.ts';
import { rowsOf } from './rows.ts';
import { fromSheet, toSheet } from './sheet.ts';
import { flatten, textsOf, type Texts } from './texts.ts';

let base: Texts;
let english: Texts;
let polish: Texts;

beforeAll(async () => {
	[base, english, polish] = await Promise.all([textsOf('nb'), textsOf('en'), textsOf('pl')]);
});

const noSource = new Map<string, string>();

function polishWith(texts: Record<string, string>, source = noSource) {
	return merge(polish, base, { tag: 'pl', texts: new Map(Object.entries(texts)), source });
}

test.each(languages.map(({ tag }) => tag))(
	'%s comes back from both forms as it went out, byte for byte',
	async (tag) => {
		const own = await textsOf(tag);
		const sheet = fromSheet(toSheet(rowsOf({ base, english, own }, await contexts(base))));
		const back = [
			fromI18next(toI18next(flatten(own))),
			new Map(sheet.map(({ key, translation }) => [key, translation]))
		];
		for (const texts of back) {
			expect(texts.size).toBeGreaterThan(2000);
			// From nothing, so that each text must have made the way.
			const { texts: merged, problems } = merge(new Map(), base, { tag, texts, source: noSource });
			expect(problems).toEqual([]);
			expect(merged).toEqual(own);
		}
		for (const [path, text] of await filesFrom(tag, own)) expect(await readFile(path, 'utf8')).toBe(text);
	}
);

describe('what a translator sends', () => {
	test.each([
		['an unknown key', { 'messages.no_such': 'Tak' }, 'messages.no_such: there is no such text'],
		['a parameter too few', { 'messages.message_reply_time': 'Odpowiedź wkrótce.' }, 'message_reply_time has {}'],
		['one too many', { 'messages.join_yes': 'Tak, {name}' }, 'join_yes has {name}'],
		['a plural without all its categories', { 'messages.me_unsent_few': '{count} rzeczy' }, 'me_unsent has no "many"'],
		['Norwegian', { 'messages.join_yes': 'Ja, det er meg på ordentlig' }, 'join_yes looks like Norwegian'],
		['what has no room', { 'messages.nav_now': 'W tej właśnie chwili' }, 'nav_now is longer than 12 characters'],
		['a sum of money', { 'topics.steps.money_overview': 'Zapłać 500 koron' }, 'money_overview names an amount']
	])('%s is told, and nothing is taken', (_, texts, line) => {
		expect(polishWith(texts).problems).toContainEqual(expect.stringContaining(line));
	});

	test('an empty text is one that nobody has written yet', () => {
		expect(polishWith({ 'messages.join_yes': '' })).toEqual({ texts: polish, problems: [], stale: [] });
	});

	test('a text becomes a plural when all its categories come', () => {
		const each = Object.fromEntries(
			['one', 'few', 'many', 'other'].map((category) => [
				`messages.me_unsent_${category}`,
				`{count} rzeczy (${category})`
			])
		);
		const { texts, problems } = polishWith(each);
		expect(problems).toEqual([]);
		expect(flatten(texts).get('messages.me_unsent_few')).toBe('{count} rzeczy (few)');
		expect(flatten(texts).has('messages.me_unsent')).toBe(false);
	});

	test('what was made from an earlier bokmål is named and left', () => {
		const source = new Map([['messages.join_yes', 'Noe annet enn i dag']]);
		const { texts, stale } = polishWith({ 'messages.join_yes': 'Tak, to ja!' }, source);
		expect(stale).toEqual(['messages.join_yes']);
		expect(texts).toEqual(polish);
	});
});

test('a sheet keeps quotation marks, commas and lines, also as a Norwegian Excel writes it', () => {
	const row = {
		key: 'a.b',
		context: 'x',
		bokmal: 'Si «ja», da',
		english: '',
		translation: 'Mów "tak";\nalbo nie',
		most: 9
	};
	const { key, bokmal, translation } = row;
	expect(fromSheet(toSheet([row]))).toEqual([{ key, bokmal, translation }]);
	expect(fromSheet('bokmal;key;translation\r\nHei;a.b;"Cześć; ""ty"""\r\n')).toEqual([
		{ key, bokmal: 'Hei', translation: 'Cześć; "ty"' }
	]);
	expect(() => fromSheet('key,bokmal\r\n')).toThrow('translation');
	expect(() => fromSheet('key,bokmal,translation\r\na.b,"Hei,x')).toThrow(SyntaxError);
});

describe('the command', () => {
	const run = (...args: string[]) =>
		promisify(execFile)(process.execPath, ['--import', 'tsx', 'src/i18n/translate/main.ts', ...args]);
	let folder: string;
	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'stegvis-translate-'));
	});
	afterAll(() => rm(folder, { recursive: true }));

	test('sends a language out, and says each problem of what comes back without changing a file', async () => {
		expect((await run('out', 'pl', folder)).stdout).toContain('0 without words in pl');
		const path = join(folder, 'stegvis.pl.json');
		const sent = await readFile(path, 'utf8');
		await writeFile(path, sent.replace('"nav_now": "', '"nav_now": "O wiele za długie słowo '));
		const before = await readFile('src/i18n/messages/pl.json', 'utf8');
		await expect(run('in', 'pl', path)).rejects.toMatchObject({
			code: 1,
			stderr: 'pl: nav_now is longer than 12 characters\nNothing was taken.\n'
		});
		await expect(run('in', 'nb', path)).rejects.toMatchObject({ code: 1 });
		expect(await readFile('src/i18n/messages/pl.json', 'utf8')).toBe(before);
	});
}, 30_000);
