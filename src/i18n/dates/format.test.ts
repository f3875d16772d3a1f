import { expect, test } from 'vitest';
import ar from './ar.json';
import en from './en.json';
import {
	daysBetween,
	formatClock,
	formatDay,
	formatTime,
	isDay,
	isTime,
	nearDay,
	nearDayTime,
	relativeDay
} from './format.ts';
import nb from './nb.json';
import nn from './nn.json';
import ti from './ti.json';

const today = '2026-11-21';

test.each([
	[nb, 'mandag 23. november kl. 13.00'],
	[nn, 'måndag 23. november kl. 13.00'],
	[en, 'Monday 23 November at 13:00'],
	[ar, 'الاثنين 23 نوفمبر الساعة 13:00'],
	[ti, 'ሰኑይ 23 ሕዳር ሰዓት 13:00']
])('a day and a time in one language', (words, expected) => {
	expect(nearDayTime('2026-11-23', '13:00', today, words)).toBe(expected);
});

test('the year is said when it is another year', () => {
	expect(formatDay('2026-12-31', today, nb)).toBe('torsdag 31. desember');
	expect(formatDay('2027-01-01', today, nb)).toBe('fredag 1. januar 2027');
	expect(formatDay('2025-11-21', today, ar)).toBe('الجمعة 21 نوفمبر 2025');
});

test.each([
	['2026-11-20', 'i går'],
	['2026-11-21', 'i dag'],
	['2026-11-22', 'i morgen'],
	['2026-11-23', null],
	['2026-11-19', null]
])('%s seen from 21 November is %s', (day, expected) => {
	expect(relativeDay(day, today, nb)).toBe(expected);
});

test('near days by word, others by date', () => {
	expect(nearDay('2026-11-22', today, nb)).toBe('i morgen');
	expect(nearDay('2026-11-24', today, nb)).toBe('tirsdag 24. november');
	expect(nearDayTime('2026-11-22', '09:05', today, nb)).toBe('i morgen kl. 09.05');
	expect(nearDayTime('2026-11-22', null, today, nb)).toBe('i morgen');
});

test('a time inside a sentence and a time alone', () => {
	expect(formatTime('09:05', nb)).toBe('09.05');
	expect(formatClock('09:05', nb)).toBe('kl. 09.05');
	expect(formatClock('09:05', ar)).toBe('09:05');
});

// Norway moved its clocks on 29 March and 25 October 2026; a day counted in hours would be off by one there.
test('days around summer time, month ends and leap days', () => {
	expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
	expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
	expect(relativeDay('2026-10-26', '2026-10-25', nb)).toBe('i morgen');
	expect(relativeDay('2027-01-01', '2026-12-31', nb)).toBe('i morgen');
	expect(relativeDay('2028-02-29', '2028-03-01', nb)).toBe('i går');
});

test('a day or time that does not exist is shown as it was given', () => {
	expect(formatDay('2026-02-30', today, nb)).toBe('2026-02-30');
	expect(formatTime('kl 9', nb)).toBe('kl 9');
	expect(relativeDay('soon', today, nb)).toBeNull();
});

test('days and times are told from other text', () => {
	expect([isDay('2028-02-29'), isDay('2026-02-29'), isDay('2026-1-1'), isDay(20260101)]).toEqual([
		true,
		false,
		false,
		false
	]);
	expect([isTime('00:00'), isTime('23:59'), isTime('24:00'), isTime('9:00'), isTime(null)]).toEqual([
		true,
		true,
		false,
		false,
		false
	]);
});
