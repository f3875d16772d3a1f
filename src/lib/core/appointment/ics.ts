/** What a calendar is told. Only times by default: a calendar may be synced to anybody's server. */
export interface CalendarEntry {
	/** The appointment's id; the same entry is replaced, not doubled, when it is added again. */
	id: string;
	/** Instants, ISO 8601. */
	starts_at: string;
	ends_at: string;
	/** Neutral unless the person has chosen otherwise. */
	title: string;
	location?: string;
	details?: string;
	/** Grows with every change, so that a later file wins. */
	sequence: number;
	cancelled?: boolean;
}

/** Octets a line may have (RFC 5545 section 3.1), without its line break. */
const FOLD = 75;

/** A calendar file with one entry (RFC 5545). Times are in UTC, so no time zone has to travel with it. */
export function calendarFile(entry: CalendarEntry, now: Date): string {
	const lines = [
		...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Stegvis//Stegvis//NO', 'METHOD:PUBLISH', 'BEGIN:VEVENT'],
		`UID:${entry.id}@stegvis`,
		`DTSTAMP:${utc(now)}`,
		`DTSTART:${utc(new Date(entry.starts_at))}`,
		`DTEND:${utc(new Date(entry.ends_at))}`,
		`SEQUENCE:${entry.sequence}`,
		`STATUS:${entry.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
		'CLASS:PRIVATE',
		`SUMMARY:${escaped(entry.title)}`,
		...(entry.location ? [`LOCATION:${escaped(entry.location)}`] : []),
		...(entry.details ? [`DESCRIPTION:${escaped(entry.details)}`] : []),
		...['END:VEVENT', 'END:VCALENDAR']
	];
	return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** '20261125T090000Z' (section 3.3.5, form 2). */
function utc(date: Date): string {
	return `${date.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

/** Section 3.3.11; control characters other than line breaks and tabs are not allowed there. */
function escaped(text: string): string {
	return text
		.replace(/\r\n?/g, '\n')
		.replace(/[^\P{Cc}\n\t]/gu, '')
		.replace(/[\\;,]/g, (sign) => `\\${sign}`)
		.replace(/\n/g, '\\n');
}

/** Long lines go on after a line break and a space; no character is cut in two. */
function folded(line: string): string {
	let out = '';
	let used = 0;
	for (const sign of line) {
		const size = octets(sign);
		if (used + size > FOLD) {
			out += '\r\n ';
			used = 1;
		}
		out += sign;
		used += size;
	}
	return out;
}

/** How many octets a character has in UTF-8. */
function octets(sign: string): number {
	const code = sign.codePointAt(0) ?? 0;
	if (code < 0x80) return 1;
	if (code < 0x800) return 2;
	return code < 0x10000 ? 3 : 4;
}
