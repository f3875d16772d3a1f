import { formatDay, formatTime, isDay, isTime, type IsoDay } from '../dates/format.ts';
import type { DateWords } from '../dates/words.ts';
import { isolated } from '../isolate.ts';
import type { PhraseParams, Texts } from './catalogue.ts';

/** Everything needed to write a phrase in one language. */
export interface Reader {
	texts: Texts;
	words: DateWords;
	dir: 'ltr' | 'rtl';
}

const missing = '…';

function valueFor(name: string, value: unknown, today: IsoDay, { texts, words, dir }: Reader): string {
	if (typeof value !== 'string' || value.trim() === '') return missing;
	if (name === 'date' && isDay(value)) return formatDay(value, today, words);
	if ((name === 'time' || name === 'time_end') && isTime(value)) return formatTime(value, words);
	if (name === 'language' && Object.hasOwn(texts.languages, value)) return texts.languages[value] ?? value;
	return isolated(value, dir);
}

/**
 * The phrase as its reader sees it, or null when the language has no text for the key. A parameter that is missing
 * becomes "…"; one of the wrong form is shown as it was written.
 */
export function renderPhrase(key: string, params: PhraseParams | null, today: IsoDay, reader: Reader): string | null {
	const text = Object.hasOwn(reader.texts.phrases, key) ? reader.texts.phrases[key] : undefined;
	if (text === undefined) return null;
	return text.replace(/\{(\w+)\}/g, (_whole, name: string) => valueFor(name, params?.[name], today, reader));
}
