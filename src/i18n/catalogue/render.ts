import { formatDay, formatTime, isDay, isTime, type IsoDay } from '../dates/format.ts';
import type { DateWords } from '../dates/words.ts';
import { isolated } from '../isolate.ts';
import type { PhraseParams, ShelfTexts, TextsByKey } from './catalogue.ts';

/** Everything needed to write the texts of a shelf in one language. */
export interface Reader<Part extends string = string> {
	texts: ShelfTexts<Part>;
	words: DateWords;
	dir: 'ltr' | 'rtl';
}

const missing = '…';

function textOf(texts: TextsByKey | undefined, key: string): string | undefined {
	return texts !== undefined && Object.hasOwn(texts, key) ? texts[key] : undefined;
}

function valueFor(name: string, value: unknown, today: IsoDay, { texts, words, dir }: Reader): string {
	if (typeof value !== 'string' || value.trim() === '') return missing;
	if (name === 'date' && isDay(value)) return formatDay(value, today, words);
	if ((name === 'time' || name === 'time_end') && isTime(value)) return formatTime(value, words);
	const language = name === 'language' ? textOf(texts['languages'], value) : undefined;
	return language ?? isolated(value, dir);
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
	return text.replace(/\{(\w+)\}/g, (_whole, name: string) => valueFor(name, params?.[name], today, reader));
}
