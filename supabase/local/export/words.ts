import { readFile } from 'node:fs/promises';
import { formatDay } from '#i18n/dates/format.ts';
import { inOslo } from '#i18n/dates/oslo.ts';
import type { PhraseParams, ShelfTexts } from '#i18n/catalogue/catalogue.ts';
import { render } from '#i18n/catalogue/render.ts';
import type { DateWords } from '#i18n/dates/words.ts';
import type { Copy, CopyWords } from '#lib/core/copy/page.ts';
import { copyWords } from '#lib/core/copy/words.ts';

/** What the archive's copy says of people beside the rows. */
export interface Archive extends Copy {
	enrolment_id: string;
	people: { id: string; kind: string; display_name: string }[];
}

const json = async <T>(path: string): Promise<T> =>
	JSON.parse(await readFile(new URL(`../../../src/i18n/${path}`, import.meta.url), 'utf8')) as T;

/** The archive's copy is in bokmål, the language of the case; people's own words stay as they were written. */
export async function archiveWords(copy: Archive): Promise<CopyWords> {
	const m = await json<Record<string, string>>('messages/nb.json');
	const { phrases } = await json<ShelfTexts>('catalogue/phrases.nb.json');
	const { steps } = await json<ShelfTexts>('catalogue/topics.nb.json');
	const words = await json<DateWords>('dates/nb.json');
	const today = inOslo(copy.made_at).day;
	const day = (text: string): string => formatDay(text, today, words);
	const say = (key: string, values: Record<string, string> = {}): string =>
		(m[key] ?? key).replace(/{(\w+)}/g, (_, name: string) => values[name] ?? '');
	const when = (instant: string): string => `${day(inOslo(instant).day)} ${inOslo(instant).time}`;
	const who = (id: string): string =>
		copy.people.find((person) => person.id === id)?.display_name ?? say('talk_office');
	const phrase = (row: unknown): string | null => {
		const { phrase_key, phrase_params } = row as Record<string, unknown>;
		if (typeof phrase_key !== 'string') return null;
		// Keys are unique over the shelves, so that one list can answer for all.
		const reader = { texts: { all: { ...phrases, ...steps } }, words, dir: 'ltr' } as const;
		return render('all', phrase_key, phrase_params as PhraseParams | null, today, reader) ?? phrase_key;
	};
	return copyWords(copy, { lang: 'nb', dir: 'ltr', say, day, when, who, phrase }, today);
}
