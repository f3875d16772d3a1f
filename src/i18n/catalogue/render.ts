import { formatDay, formatTime, isDay, isTime, type IsoDay } from '../dates/format.ts';
import type { DateWords } from '../dates/words.ts';
import { isolated, isolatedNumbers } from '../isolate.ts';
import type { PhraseParams, ShelfTexts, Texts, TextsByKey } from './catalogue.ts';

/** Everything needed to write the texts of a shelf in one language. */
export interface Reader<Part extends string = string> {
	texts: ShelfTexts<Part>;
	words: DateWords;
	dir: 'ltr' | 'rtl';
}

/** The parts of Texts whose keys may be sent for a gap instead of words. */
export const partsOfGaps: Readonly<Partial<Record<string, Exclude<keyof Texts, 'phrases'>>>> = {
	language: 'languages',
	place: 'places',
	topic: 'categories'
};

const missing = '…';

function textOf(texts: TextsByKey | undefined, key: string): string | undefined {
	return texts !== undefined && Object.hasOwn(texts, key) ? texts[key] : undefined;
}

function valueFor(name: string, value: unknown, today: IsoDay, { texts, words, dir }: Reader): string {
	if (typeof value !== 'string' || value.trim() === '') return missing;
	if (name === 'date' && isDay(value)) return formatDay(value, today, words);
	if ((name === 'time' || name === 'time_end') && isTime(value)) return formatTime(value, words);
	const part = partsOfGaps[name];
	const known = part && textOf((texts as ShelfTexts)[part], value);
	return known ?? isolated(value, dir);
}

/**
 * A text of a shelf as its reader sees it, or null when the language has no text for the key. A parameter that is missing
 * becomes "…"; one of the wrong form is shown as it was written.
 */
export function render<Part extends string>(
	part: Part,
	key: string,
	params: PhraseParams | null,
	today: IsoDay,
	reader: Reader<Part>
): string | null {
	const text = textOf(reader.texts[part], key);
	if (text === undefined) return null;
	const bare = isolatedNumbers(text, reader.dir);
	const filled = bare.replace(/\{(\w+)\}/g, (_whole, name: string) => valueFor(name, params?.[name], today, reader));
	// A gap at the end of a sentence ends it.
	return filled.replaceAll(`${missing}.`, missing);
}
