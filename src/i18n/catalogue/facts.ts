import { isDay, type IsoDay } from '../dates/format.ts';
import { baseTag, languageOf, type Tag } from '../languages.ts';

/** sure: the responsible body says it itself. likely: a good source, but older or second-hand. ask: only as a question. */
export const confidences = ['sure', 'likely', 'ask'] as const;
export type Confidence = (typeof confidences)[number];

/** A rule outside the app that explains a step. No amounts: they change every year, and a wrong one does harm. */
export interface Fact {
	/** What steps and offices name it by. Never changes meaning. */
	id: string;
	confidence: Confidence;
	/** The responsible body and its own page; no page where the words are our own. */
	source: { publisher: string; url: string | null };
	/** Year of the newest page the words rest on, which may be a municipality's about a national rule; null when undated. */
	source_year: number | null;
	/** Day a named person last opened the live page, 'YYYY-MM-DD'; null while nobody has. */
	checked_on: IsoDay | null;
	/** Name of that person. */
	checked_by: string | null;
	/** How many months such a look lasts. */
	review_months: number;
	/** Differs between municipalities: the office's own words go before these. */
	local: boolean;
	/** What a program can read of it, e.g. the last day to apply. */
	data?: Readonly<Record<string, unknown>>;
}

/** What an office has written about local facts: by id of the fact and tag of the language. */
export type OfficeTexts = Readonly<Partial<Record<string, Readonly<Partial<Record<string, string>>>>>>;

export type FactState = 'unchecked' | 'checked' | 'check_again';

/**
 * Whether a fact may be told as true. Without both a day and a name nobody has looked; a day after today is a mistake.
 * @param today the reader's calendar day.
 */
export function stateOf(fact: Pick<Fact, 'checked_on' | 'checked_by' | 'review_months'>, today: IsoDay): FactState {
	const { checked_on, checked_by, review_months } = fact;
	if (!isDay(checked_on) || !checked_by || checked_on > today) return 'unchecked';
	return today > monthsAfter(checked_on, review_months) ? 'check_again' : 'checked';
}

/** The same day of a later month, or that month's last day. */
function monthsAfter(day: IsoDay, months: number): IsoDay {
	const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
	const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
	return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/**
 * The office's own words about a local fact, to stand before the general ones: in the reader's language, else in one near
 * it, else in bokmål, else in any. null when the office has written none, or the fact is the same everywhere.
 */
export function officeWords(
	{ id, local }: Pick<Fact, 'id' | 'local'>,
	office: OfficeTexts,
	tag: Tag
): { text: string; lang: string } | null {
	const texts = local && Object.hasOwn(office, id) ? (office[id] ?? {}) : {};
	const wanted = [tag, languageOf(tag)?.sister, baseTag, ...Object.keys(texts)];
	const lang = wanted.find((one) => one !== undefined && (texts[one] ?? '').trim() !== '');
	return lang === undefined ? null : { text: texts[lang] ?? '', lang };
}
