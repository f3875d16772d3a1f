import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { calendarFile, type CalendarEntry } from './ics.ts';

const now = new Date('2026-11-23T08:40:00.500Z');
const entry: CalendarEntry = {
	id: '0190a5c0-0000-7000-8000-00000000000a',
	starts_at: '2026-11-25T09:00:00+00:00',
	ends_at: '2026-11-25T10:00:00+00:00',
	title: 'Avtale',
	sequence: 7
};

/** Read by a parser that is not ours. */
function read(file: string): ICAL.Event {
	const calendar = new ICAL.Component(ICAL.parse(file) as unknown[]);
	expect(calendar.name).toBe('vcalendar');
	expect(calendar.getAllSubcomponents('vevent')).toHaveLength(1);
	const found = calendar.getFirstSubcomponent('vevent');
	if (!found) throw new Error('no event');
	return new ICAL.Event(found);
}

test('a file without details holds the time and one neutral word', () => {
	const file = calendarFile(entry, now);
	expect(file).toBe(
		[
			...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Stegvis//Stegvis//NO', 'METHOD:PUBLISH', 'BEGIN:VEVENT'],
			...['UID:0190a5c0-0000-7000-8000-00000000000a@stegvis', 'DTSTAMP:20261123T084000Z'],
			...['DTSTART:20261125T090000Z', 'DTEND:20261125T100000Z', 'SEQUENCE:7', 'STATUS:CONFIRMED', 'CLASS:PRIVATE'],
			...['SUMMARY:Avtale', 'END:VEVENT', 'END:VCALENDAR', '']
		].join('\r\n')
	);
});

test('an independent parser reads back what was written', () => {
	const event = read(calendarFile({ ...entry, location: 'Storgata 1; inngang B, 2. etasje', details: 'a\\b\nc' }, now));
	expect(event.uid).toBe('0190a5c0-0000-7000-8000-00000000000a@stegvis');
	expect(event.summary).toBe('Avtale');
	expect(event.location).toBe('Storgata 1; inngang B, 2. etasje');
	expect(event.description).toBe('a\\b\nc');
	expect(event.sequence).toBe(7);
	expect(event.startDate.toJSDate().toISOString()).toBe('2026-11-25T09:00:00.000Z');
	expect(event.endDate.toJSDate().toISOString()).toBe('2026-11-25T10:00:00.000Z');
});

test('a cancelled one says so', () => {
	expect(calendarFile({ ...entry, cancelled: true }, now)).toContain('\r\nSTATUS:CANCELLED\r\n');
});

const minutes = fc.integer({ min: 0, max: 525_600 * 3 });
const words = fc.string({ unit: 'binary', maxLength: 300 });

/** Forbidden in the format, and of no use to a reader. */
function plain(text: string): string {
	return text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]/gu, '');
}

test('any words and any time survive, in lines that are short enough', () => {
	fc.assert(
		fc.property(words, words, minutes, fc.integer({ min: 1, max: 1440 }), (location, details, from, length) => {
			const start = Date.parse('2026-01-01T00:00:00Z') + from * 60_000;
			const end = start + length * 60_000;
			const times = { starts_at: new Date(start).toISOString(), ends_at: new Date(end).toISOString() };
			const file = calendarFile({ ...entry, ...times, title: 'موعد', location, details }, now);
			for (const line of file.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
			expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
			const event = read(file);
			expect(event.summary).toBe('موعد');
			expect(event.location ?? '').toBe(plain(location));
			expect(event.description ?? '').toBe(plain(details));
			expect(event.startDate.toJSDate().getTime()).toBe(start);
			expect(event.endDate.toJSDate().getTime()).toBe(end);
		}),
		{ numRuns: 300 }
	);
});
