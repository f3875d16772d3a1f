import { describe, expect, test } from 'vitest';
import {
	holding,
	latestEnd,
	missing,
	needsReason,
	newestFirst,
	nextPeriod,
	openVersion,
	overtaken,
	periodProblem
} from './rules.ts';
import { sampleAgreement } from './sample.ts';

const first = sampleAgreement({ id: 'first', number: 1, status: 'replaced' });
const second = sampleAgreement({ id: 'second', number: 2 });
const third = sampleAgreement({ id: 'third', number: 3, status: 'proposed', worker_answer: null });
const unsent = sampleAgreement({ id: 'unsent', number: 0, status: 'proposed', worker_answer: null });

test('one version holds, and the newest of those that wait is open, also before the database has numbered it', () => {
	expect(holding([first, second, third])?.id).toBe('second');
	expect(holding([first, third])).toBeNull();
	expect(openVersion([first, third, second, unsent])?.id).toBe('unsent');
	expect(openVersion([third, second])?.id).toBe('third');
	expect(openVersion([first, second])).toBeNull();
	expect(newestFirst([first, unsent, third, second]).map(({ id }) => id)).toEqual([
		'unsent',
		'third',
		'second',
		'first'
	]);
});

test('it is known whose yes is missing', () => {
	expect(missing(third)).toEqual(['worker']);
	expect(missing({ ...third, participant_answer: 'change' })).toEqual(['participant', 'worker']);
	expect(missing({ ...third, worker_answer: 'yes' })).toEqual([]);
});

test('words that were overtaken are offered to their writer alone, until they write again', () => {
	const lapsed = sampleAgreement({ id: 'lapsed', number: 4, status: 'lapsed', created_by: 'kari' });
	expect(overtaken([second, lapsed], 'kari')?.id).toBe('lapsed');
	expect(overtaken([second, lapsed], 'amina')).toBeNull();
	expect(overtaken([second, lapsed, { ...third, number: 5, created_by: 'kari' }], 'kari')).toBeNull();
});

describe('the period', () => {
	test('months are added as the database adds them', () => {
		expect(latestEnd('2026-11-26', 3)).toBe('2027-02-26');
		expect(latestEnd('2026-11-30', 3)).toBe('2027-02-28');
		expect(latestEnd('2023-11-30', 3)).toBe('2024-02-29');
		expect(latestEnd('2026-10-31', 1)).toBe('2026-11-30');
		expect(latestEnd('2026-11-26', null)).toBeNull();
	});

	test.each([
		['2026-11-26', '2027-02-26', 3, null],
		['2026-11-26', '2027-02-27', 3, 'too_long'],
		['2026-11-26', '', 3, 'end_missing'],
		['2026-11-26', '', null, null],
		['2026-11-26', '2030-01-01', null, null],
		['2026-11-26', '2026-11-25', null, 'end_first'],
		['2026-11-26', '2026-11-26', 3, null],
		['', '2026-11-26', 3, 'start_missing']
	] as const)('from %s to %s within %s months: %s', (starts_on, ends_on, months, problem) => {
		expect(periodProblem({ starts_on, ends_on }, months)).toBe(problem);
	});

	test('only a later end than the agreed one needs a reason', () => {
		expect(needsReason('2027-02-02', second)).toBe(true);
		expect(needsReason('2027-02-01', second)).toBe(false);
		expect(needsReason('2027-02-02', null)).toBe(false);
		expect(needsReason('2027-02-02', { ...second, ends_on: null })).toBe(false);
	});

	test('going on begins the day after, or today when the end is behind', () => {
		expect(nextPeriod(second, '2027-01-20', 3)).toEqual({ starts_on: '2027-02-02', ends_on: '2027-05-02' });
		expect(nextPeriod(second, '2027-02-10', 3)).toEqual({ starts_on: '2027-02-10', ends_on: '2027-05-10' });
		expect(nextPeriod({ ends_on: null }, '2027-02-10', null)).toEqual({ starts_on: '2027-02-10', ends_on: '' });
	});
});
