import { addDays } from '../task/days.ts';
import { linesOf, linkOver, takeLink } from './link.ts';
import type { JobApplication } from './types.ts';

/** One pasted line as an entry. */
export type PastedEntry = Pick<JobApplication, 'title' | 'employer' | 'link' | 'notes' | 'stage_on'>;

export interface Pasted {
	entries: PastedEntry[];
	/** Lines that fit into no entry, as they were written. */
	rest: string[];
}

const LONGEST = { title: 200, employer: 200, notes: 4000 };
const length = (text: string): number => Array.from(text).length;

/**
 * "what; where; date" a line, also with tabs. Nothing is thrown away: a date nobody can read, further fields and what is
 * too long go to the notes; a line too long even for those stays behind.
 */
export function readLines(text: string, today: string): Pasted {
	const pasted: Pasted = { entries: [], rest: [] };
	for (const line of linesOf(text)) {
		const entry = readLine(line, today);
		if (entry === null) pasted.rest.push(line);
		else pasted.entries.push(entry);
	}
	return pasted;
}

function readLine(line: string, today: string): PastedEntry | null {
	const found = takeLink(line.replace(/\s*[;\t]\s*/g, ' ; '));
	const fits = found.link !== null && linkOver(found.link) <= 0;
	const fields = (fits ? withoutLink(line) : line).split(/[;\t]/).map((field) => field.trim());
	const [what = '', where = '', when = '', ...more] = fields;
	const day = readDay(when, today);
	const title = what || where || (fits ? (found.link ?? '') : '');
	const isWhole = length(title) <= LONGEST.title && length(where) <= LONGEST.employer;
	const extra = [...(day === null ? [when] : []), ...more].filter((field) => field !== '');
	// Too long for its place: cut there, whole in the notes.
	const notes = isWhole ? extra.join('; ') : line.trim();
	if (title === '' || length(notes) > LONGEST.notes) return null;
	return {
		title: cut(title, LONGEST.title),
		employer: cut(what === '' ? '' : where, LONGEST.employer),
		link: fits ? found.link : null,
		notes: notes === '' ? null : notes,
		stage_on: day ?? today
	};
}

/** The line with its link's place left empty; the separators stay. */
function withoutLink(line: string): string {
	let taken = false;
	const fields = line.split(/([;\t])/).map((field) => {
		const { words, link } = taken ? { words: field, link: null } : takeLink(field);
		taken ||= link !== null;
		return words;
	});
	return fields.join('');
}

function cut(text: string, longest: number): string {
	const letters = Array.from(text);
	return letters.length <= longest ? text : `${letters.slice(0, longest - 1).join('')}…`;
}

/**
 * A day as people write it: 2026-11-21, 21.11.2026, 21/11-26 or 21.11. Without a year the latest one that is not in the
 * future. '' is today; null = no such day.
 */
export function readDay(text: string, today: string): string | null {
	if (text === '') return today;
	const iso = /^(\d{4})-(\d\d?)-(\d\d?)$/.exec(text);
	if (iso) return existing(Number(iso[1]), Number(iso[2]), Number(iso[3]));
	const written = /^(\d\d?)[./-](\d\d?)(?:[./-](\d{4}|\d\d))?\.?$/.exec(text);
	if (!written) return null;
	const [day, month, year] = [Number(written[1]), Number(written[2]), written[3]];
	if (year !== undefined) return existing(Number(year) + (year.length === 2 ? 2000 : 0), month, day);
	const thisYear = Number(today.slice(0, 4));
	// The 29th of February may be some years back.
	for (let back = 0; back < 8; back++) {
		const found = existing(thisYear - back, month, day);
		if (found !== null && found <= today) return found;
	}
	return null;
}

/** Null for 31.02, and for years the database does not take. */
function existing(year: number, month: number, day: number): string | null {
	if (year < 2000 || year >= 2100 || month < 1 || month > 12 || day < 1 || day > 31) return null;
	const written = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
	// A day that does not exist moves on to the next month.
	return addDays(written.slice(0, 8) + '01', day - 1) === written ? written : null;
}
