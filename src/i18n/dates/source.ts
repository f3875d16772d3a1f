import type { Language } from '../languages.ts';
import oursFile from './ours.json' with { type: 'json' };
import type { DateWords } from './words.ts';

/** Where the wording of this product differs from CLDR, or CLDR has none; why stands in each language's part of REVIEW.md. */
const ours: Readonly<Record<string, Partial<DateWords>>> = oursFile;

const longDay = { weekday: 'long', day: 'numeric', month: 'long' } as const;
const sample = new Date(Date.UTC(2026, 10, 23, 13, 5));

function parts(intl: string, options: Intl.DateTimeFormatOptions, date: Date) {
	return new Intl.DateTimeFormat(intl, { ...options, timeZone: 'UTC' }).formatToParts(date);
}

/** The language's own order and punctuation, with the names and numbers replaced by {weekday}, {day}, ... */
function patternOf(intl: string, options: Intl.DateTimeFormatOptions): string {
	return parts(intl, options, sample)
		.map(({ type, value }) => (type === 'literal' ? value : `{${type}}`))
		.join('');
}

function nameOf(intl: string, type: 'weekday' | 'month', date: Date): string {
	const found = parts(intl, longDay, date).find((part) => part.type === type);
	if (found === undefined) throw new Error(`${intl} writes a date without a ${type}`);
	return found.value;
}

/** The words between day and time, e.g. "{day} kl. {time}", cut out of the language's full pattern. */
function dayTimeOf(intl: string, day: string): string {
	const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
	const full = patternOf(intl, { ...longDay, ...time });
	return full.replace(day, '{day}').replace('{hour}:{minute}', '{time}');
}

/** Gregorian calendar and Latin digits, whatever the language's default, and European order for English. */
const intlOf = (tag: string): string => `${tag === 'en' ? 'en-GB' : tag}-u-ca-gregory-nu-latn`;

/** The date words of a language from full ICU data, which Node has and Chromium lacks for many of our languages. */
export function dateWordsOf({ tag }: Pick<Language, 'tag'>): DateWords {
	const intl = intlOf(tag);
	const relative = new Intl.RelativeTimeFormat(intl, { numeric: 'auto' });
	const day = patternOf(intl, longDay);
	return {
		weekdays: [...Array(7).keys()].map((i) => nameOf(intl, 'weekday', new Date(Date.UTC(2026, 0, 4 + i)))),
		months: [...Array(12).keys()].map((i) => nameOf(intl, 'month', new Date(Date.UTC(2026, i, 1)))),
		day,
		dayYear: patternOf(intl, { ...longDay, year: 'numeric' }),
		time: '{h}:{m}',
		clock: '{time}',
		dayTime: dayTimeOf(intl, day),
		yesterday: relative.format(-1, 'day'),
		today: relative.format(0, 'day'),
		tomorrow: relative.format(1, 'day'),
		...ours[tag]
	};
}
