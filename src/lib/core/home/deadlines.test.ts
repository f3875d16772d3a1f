import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { benefitDays, deadlinesOf } from './deadlines.ts';
import { sampleHome } from './sample.ts';
import type { Home } from './types.ts';

const told = (change: Partial<Home>, today = '2026-11-26'): [string, string][] =>
	deadlinesOf(sampleHome(change), today).map(({ kind, on }) => [kind, on]);
const facts = JSON.parse(readFileSync('src/i18n/catalogue/facts.json', 'utf8')) as { id: string; data?: object }[];
const benefit = facts.find(({ id }) => id === 'housing_benefit_deadline') as Parameters<typeof benefitDays>[0];

test('nothing written is no deadline', () => {
	expect(told({})).toEqual([]);
	expect(told({ notice_months: 3, lease_from: '2026-01-01', guarantee: 20_000 })).toEqual([]);
});

test.each([
	[1, '2026-11-26', '2026-12-01'],
	[26, '2026-11-26', '2026-11-26'],
	[25, '2026-11-26', '2026-12-25'],
	[31, '2026-11-26', '2026-11-30'],
	[31, '2026-12-31', '2026-12-31'],
	[15, '2026-12-16', '2027-01-15'],
	[30, '2027-01-31', '2027-02-28']
])('rent on day %i is next due after %s on %s', (rent_day, today, on) => {
	expect(told({ rent_day }, today)).toEqual([['rent', on]]);
});

test('notice is counted from the end of the month in which it is given', () => {
	expect(told({ lease_until: '2027-06-30', notice_months: 3 })[0]).toEqual(['notice', '2027-03-31']);
	expect(told({ lease_until: '2027-06-15', notice_months: 3 })[0]).toEqual(['notice', '2027-02-28']);
	expect(told({ lease_until: '2027-01-31', notice_months: 1 })[0]).toEqual(['notice', '2026-12-31']);
	expect(told({ lease_until: '2027-06-30', notice_months: 0 }).map(([, on]) => on)).toEqual([
		'2027-06-30',
		'2027-06-30'
	]);
});

test('the soonest stands first; what is past is gone, today is not', () => {
	expect(told({ rent_day: 1, lease_until: '2026-12-31', notice_months: 3, guarantee_until: '2026-11-26' })).toEqual([
		['guarantee_until', '2026-11-26'],
		['rent', '2026-12-01'],
		['lease_until', '2026-12-31']
	]);
	expect(told({ lease_until: '2026-11-25', guarantee_until: '2020-01-01' })).toEqual([]);
});

test('housing benefit has the days that its fact says, and none when the fact says none', () => {
	expect(benefitDays(benefit, '2026-11-26')).toEqual([
		{ kind: 'benefit_apply', on: '2026-12-25', fact: 'housing_benefit_deadline' },
		{ kind: 'benefit_paid', on: '2026-12-20', fact: 'housing_benefit_deadline' }
	]);
	expect(benefitDays({ ...benefit, data: { apply_by_day: 10 } }, '2026-11-26').map(({ on }) => on)).toEqual([
		'2026-12-10'
	]);
	for (const data of [undefined, {}, { apply_by_day: '25' }, { apply_by_day: 0, pay_day: 99 }])
		expect(benefitDays({ id: 'x', data }, '2026-11-26')).toEqual([]);
});
