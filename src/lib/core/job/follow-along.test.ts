import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../task/days.ts';
import { addMonths, nextCheckIn, nextFor } from './follow-along.ts';

/** Every day of the rhythm from a start to another day. */
function rhythm(start: string, until: string): string[] {
	const days: string[] = [];
	for (let day = nextCheckIn(start, '2000-01-01'); day <= until; day = nextCheckIn(start, addDays(day, 1)))
		days.push(day);
	return days;
}

test('before the start, day 1, week 1, weekly in the first month, then monthly and on', () => {
	expect(rhythm('2026-11-02', '2027-04-30')).toEqual([
		...['2026-10-31', '2026-11-02', '2026-11-09', '2026-11-16', '2026-11-23', '2026-11-30'],
		...['2027-01-02', '2027-02-02', '2027-03-02', '2027-04-02']
	]);
	expect(nextCheckIn('2026-11-02', '2036-11-03')).toBe('2036-12-02');
});

test('the week in which clocks change has seven days too, in March and in October', () => {
	expect(rhythm('2027-03-24', '2027-04-21')).toEqual([
		...['2027-03-22', '2027-03-24', '2027-03-31', '2027-04-07', '2027-04-14', '2027-04-21']
	]);
	expect(rhythm('2026-10-21', '2026-11-04').slice(-2)).toEqual(['2026-10-28', '2026-11-04']);
});

test('a start on the 31st comes on the last day of shorter months and on the 31st again after', () => {
	expect([1, 2, 3, 13, 25].map((count) => addMonths('2027-01-31', count))).toEqual([
		...['2027-02-28', '2027-03-31', '2027-04-30', '2028-02-29', '2029-02-28']
	]);
	expect(addMonths('2026-12-31', 2)).toBe('2027-02-28');
});

test('the next day is never past and is the first that is not, whatever the start', () => {
	const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true });
	fc.assert(
		fc.property(day, fc.integer({ min: -30, max: 2000 }), (date, later) => {
			const start = date.toISOString().slice(0, 10);
			const from = addDays(start, later);
			const next = nextCheckIn(start, from);
			expect(next >= from).toBe(true);
			expect(nextCheckIn(start, next)).toBe(next);
			if (next > from) expect(nextCheckIn(start, addDays(next, -1))).toBe(next);
			// Never longer than from the last week to the second month, but for the days before it begins.
			if (later >= -2) expect(next <= addDays(from, 34)).toBe(true);
		})
	);
});

test('who has answered today is asked next time; a job that ended or was stopped asks nobody', () => {
	const job = { stage: 'employed', stage_on: '2026-11-02', follow_stopped_on: null } as const;
	expect(nextFor(job, '2026-11-09', null)).toBe('2026-11-09');
	expect(nextFor(job, '2026-11-09', '2026-11-09')).toBe('2026-11-16');
	expect(nextFor(job, '2026-11-10', '2026-11-04')).toBe('2026-11-16');
	expect(nextFor({ ...job, follow_stopped_on: '2026-11-05' }, '2026-11-09', null)).toBe(null);
	expect(nextFor({ ...job, stage: 'ended' }, '2026-11-09', null)).toBe(null);
});
