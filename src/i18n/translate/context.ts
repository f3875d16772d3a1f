/** What a translator must know of a text besides its words: who reads it, and where. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Topic } from '../catalogue/topics.ts';
import { partOf } from '../parts.ts';
import { folder, type Texts } from './texts.ts';

type ContextOf = (group: string, key: string) => string;

const readers: Readonly<Record<string, string>> = {
	base: 'everybody reads it',
	method: 'participants and workers of some programmes read it',
	worker: 'only workers read it'
};

const groups: Readonly<Record<string, string>> = {
	'phrases.categories': 'name of a group of sentences',
	'phrases.languages': 'name of a language, inside a sentence',
	'topics.topics': 'name of a topic',
	'topics.openings': 'question about what already works',
	'facts.facts': 'a rule, explained',
	'words.words': 'a Norwegian word, explained'
};

/** Reads the structures of the shelves once. */
export async function contexts(base: Texts): Promise<ContextOf> {
	const read = async <T>(shelf: string): Promise<T> =>
		JSON.parse(await readFile(join(folder, `catalogue/${shelf}.json`), 'utf8')) as T;
	const [{ phrases }, topics] = await Promise.all([read<Catalogue>('phrases'), read<Topic[]>('topics')]);
	const name = (group: string, key: string): string => String(base.get(group)?.get(key) ?? key);
	const said = new Map(
		phrases.map(({ key, senders, category }) => [
			key,
			`sentence of: ${senders.join(', ')}; group: ${name('phrases.categories', category)}`
		])
	);
	const done = new Map(
		topics.flatMap(({ key: topic, steps }) =>
			steps.map(({ key, assignee }) => [key, `step of: ${assignee}; topic: ${name('topics.topics', topic)}`])
		)
	);
	return (group, key) => {
		if (group !== 'messages') return said.get(key) ?? done.get(key) ?? groups[group] ?? '';
		return `screen: ${key.replace(/_.*/, '')}; ${readers[partOf(key)] ?? ''}`;
	};
}
