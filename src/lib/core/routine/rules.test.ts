import { expect, test } from 'vitest';
import { marksOf, periodOf, ticksNow, type Routine } from './rules.ts';

/** A Wednesday. */
const today = '2026-11-25';

const on = (...days: string[]) => days.map((ticked_on) => ({ ticked_on }));
const routine = (repeat: Routine['repeat'], since = '2026-01-07'): Routine => ({ repeat, since });

test('a tick counts for its day, its week from Monday, its fortnight or its month', () => {
	expect(periodOf(routine('daily'), today)).toBe(today);
	expect(periodOf(routine('weekly'), today)).toBe('2026-11-23');
	expect(periodOf(routine('weekly'), '2026-11-29')).toBe('2026-11-23');
	expect(periodOf(routine('weekly'), '2026-11-30')).toBe('2026-11-30');
	expect(periodOf(routine('monthly'), '2026-11-30')).toBe('2026-11-01');
});

test('fortnights are counted from the week the routine began, over the turn of a year and before it too', () => {
	const fortnights = routine('biweekly', '2026-12-23');
	expect(periodOf(fortnights, '2026-12-21')).toBe('2026-12-21');
	expect(periodOf(fortnights, '2027-01-03')).toBe('2026-12-21');
	expect(periodOf(fortnights, '2027-01-04')).toBe('2027-01-04');
	expect(periodOf(fortnights, '2026-12-20')).toBe('2026-12-07');
});

test('the last seven days, or the last four weeks, oldest first; two ticks on a day count once', () => {
	const days = marksOf(routine('daily'), on(today, today, '2026-11-20', '2026-11-01'), today);
	expect(days.map(({ from }) => from)).toEqual([
		...['2026-11-19', '2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23', '2026-11-24', today]
	]);
	expect(days.filter(({ ticked }) => ticked).map(({ from }) => from)).toEqual(['2026-11-20', today]);

	const weeks = marksOf(routine('weekly'), on('2026-11-03', '2026-11-08', '2026-11-22'), today);
	expect(weeks).toEqual([
		{ from: '2026-11-02', ticked: true },
		{ from: '2026-11-09', ticked: false },
		{ from: '2026-11-16', ticked: true },
		{ from: '2026-11-23', ticked: false }
	]);
	const months = marksOf(routine('monthly'), on('2026-10-31'), today).map(({ from, ticked }) => [from, ticked]);
	expect(months).toEqual([
		['2026-08-01', false],
		['2026-09-01', false],
		['2026-10-01', true],
		['2026-11-01', false]
	]);
});

test('nothing from before the routine began is drawn; now always is, also under a clock that is behind', () => {
	expect(marksOf(routine('daily', '2026-11-24'), [], today).map(({ from }) => from)).toEqual(['2026-11-24', today]);
	expect(marksOf(routine('weekly', '2026-11-26'), [], today)).toHaveLength(1);
	expect(marksOf(routine('daily', '2026-11-30'), on(today), today)).toEqual([{ from: today, ticked: true }]);
});

test('what is taken back is all that counts for now: both of two phones, and of the whole week', () => {
	expect(ticksNow(routine('daily'), on(today, '2026-11-24', today), today)).toEqual(on(today, today));
	expect(ticksNow(routine('weekly'), on('2026-11-23', '2026-11-22'), today)).toEqual(on('2026-11-23'));
});
