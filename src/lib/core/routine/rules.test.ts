import { expect, test } from 'vitest';
import { doneIn, periodOf, ticksNow, type Routine } from './rules.ts';

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

test('what was done in the last seven days, or the last four weeks, oldest first; two ticks on a day count once', () => {
	const days = on(today, today, '2026-11-20', '2026-11-19', '2026-11-18', '2026-11-01');
	expect(doneIn(routine('daily'), days, today)).toEqual(['2026-11-19', '2026-11-20', today]);
	const weeks = on('2026-10-26', '2026-11-03', '2026-11-08', '2026-11-22');
	expect(doneIn(routine('weekly'), weeks, today)).toEqual(['2026-11-02', '2026-11-16']);
	expect(doneIn(routine('monthly'), on('2026-07-31', '2026-08-01', '2026-10-31'), today)).toEqual([
		...['2026-08-01', '2026-10-01']
	]);
});

test('a day without a tick leaves nothing behind, also under a clock that is behind', () => {
	expect(doneIn(routine('daily'), [], today)).toEqual([]);
	expect(doneIn(routine('daily', '2026-11-30'), on(today), today)).toEqual([today]);
});

test('what is taken back is all that counts for now: both of two phones, and of the whole week', () => {
	expect(ticksNow(routine('daily'), on(today, '2026-11-24', today), today)).toEqual(on(today, today));
	expect(ticksNow(routine('weekly'), on('2026-11-23', '2026-11-22'), today)).toEqual(on('2026-11-23'));
});
