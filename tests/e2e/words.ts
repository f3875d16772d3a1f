import { readFileSync } from 'node:fs';

const files = new Map<string, Record<string, unknown>>();

/** The interface's own words, so that tests press what a reader reads. Only for messages without plurals. */
export function say(key: string, language = 'nb', params: Record<string, string> = {}): string {
	const text = messages(language)[key];
	if (typeof text !== 'string') throw new Error(`${language} has no plain message ${key}`);
	return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '');
}

function messages(language: string): Record<string, unknown> {
	const known = files.get(language);
	if (known) return known;
	const url = new URL(`../../src/i18n/messages/${language}.json`, import.meta.url);
	const read = JSON.parse(readFileSync(url, 'utf8')) as Record<string, unknown>;
	files.set(language, read);
	return read;
}
