import { expect, test } from 'vitest';
import { listAppointments, nextAbout, nextAppointment } from './lists.ts';
import { sampleAppointment } from './sample.ts';
import type { Appointment } from './types.ts';

const now = new Date('2026-11-25T09:30:00Z');

function at(id: string, start: string, change: Partial<Appointment> = {}): Appointment {
	const ends_at = new Date(Date.parse(start) + 3_600_000).toISOString();
	return sampleAppointment({ id, starts_at: start, ends_at, ...change });
}

const wish = sampleAppointment({ id: 'asked', status: 'asked', starts_at: null, ends_at: null });
const past = at('past', '2026-11-20T09:00:00Z');
const running = at('running', '2026-11-25T09:00:00Z');
const soon = at('soon', '2026-11-26T09:00:00Z');
const later = at('later', '2026-12-01T09:00:00Z');
const cancelled = at('cancelled', '2026-11-25T12:00:00Z', { status: 'cancelled' });
const ids = (list: readonly Appointment[]) => list.map(({ id }) => id);

test('the next one first, the latest earlier one first, each in one list', () => {
	const lists = listAppointments([later, past, wish, cancelled, soon, running], now);
	expect(ids(lists.asked)).toEqual(['asked']);
	expect(ids(lists.coming)).toEqual(['running', 'soon', 'later']);
	expect(ids(lists.earlier)).toEqual(['cancelled', 'past']);
});

test('the next one stays while it lasts and goes when it is over', () => {
	expect(nextAppointment([later, soon, running], now)?.id).toBe('running');
	expect(nextAppointment([later, soon, running], new Date('2026-11-25T10:00:00Z'))?.id).toBe('soon');
	expect(nextAppointment([past, wish, cancelled], now)).toBeNull();
});

test('what the participant cannot come to steps aside, what they want moved does not', () => {
	expect(nextAppointment([{ ...running, answer: 'not_today' }, soon], now)?.id).toBe('soon');
	expect(nextAppointment([{ ...running, answer: 'another_time' }, soon], now)?.id).toBe('running');
});

test('an offset other than Z is the same instant', () => {
	const oslo = at('oslo', '2026-11-25T11:00:00+01:00', { ends_at: '2026-11-25T12:00:00+01:00' });
	expect(ids(listAppointments([at('utc', '2026-11-25T10:30:00Z'), oslo], now).coming)).toEqual(['oslo', 'utc']);
});

test('met before its end is earlier at once', () => {
	expect(ids(listAppointments([{ ...running, status: 'met' }], now).earlier)).toEqual(['running']);
});

test('about when the next one is, is said while none is planned or asked for, until the day has passed', () => {
	const today = '2026-11-25';
	const visit = { ...past, next_about: '2026-12-10' };
	const before = at('before', '2026-11-10T09:00:00Z', { next_about: '2026-11-30' });
	expect(nextAbout([before, visit], now, today)).toBe('2026-12-10');
	expect(nextAbout([before, past], now, today)).toBe('2026-11-30');
	expect(nextAbout([visit, soon], now, today)).toBeNull();
	expect(nextAbout([visit, wish], now, today)).toBeNull();
	expect(nextAbout([visit, cancelled], now, today)).toBe('2026-12-10');
	expect(nextAbout([visit], now, '2026-12-10')).toBe('2026-12-10');
	expect(nextAbout([visit], now, '2026-12-11')).toBeNull();
	expect(nextAbout([past], now, today)).toBeNull();
});
