import { expect, test } from 'vitest';
import { sampleAgreement } from '../agreement/sample.ts';
import { methods } from './methods.ts';
import { pathOf } from './path.ts';

const phases = ['mapping', 'work', 'closing'] as const;
const holds = sampleAgreement();
const nothing = { agreements: [], evaluated: false, closed: false };
const states = (...args: Parameters<typeof pathOf>) => pathOf(...args)?.phases.map(({ state }) => state);

test('a method without phases has no path', () => {
	expect(pathOf([], { ...nothing, agreements: [holds] }, '2026-11-26')).toBeNull();
	expect(Object.values(methods).some((method) => method.phases.length > 0)).toBe(true);
});

test('mapping until an agreement holds, work while it does, then closing', () => {
	const proposed = sampleAgreement({ status: 'proposed' });
	expect(states(phases, nothing, '2026-11-26')).toEqual(['now', 'next', 'next']);
	expect(states(phases, { ...nothing, agreements: [proposed] }, '2026-11-26')).toEqual(['now', 'next', 'next']);
	expect(states(phases, { ...nothing, agreements: [holds] }, '2027-02-01')).toEqual(['done', 'now', 'next']);
	expect(states(phases, { ...nothing, agreements: [holds] }, '2027-02-02')).toEqual(['done', 'done', 'now']);
	expect(states(phases, { ...nothing, evaluated: true }, '2026-11-26')).toEqual(['done', 'done', 'now']);
	expect(states(phases, { ...nothing, closed: true }, '2026-11-26')).toEqual(['done', 'done', 'now']);
});

test.each([
	['2027-01-12', 'weekly', 3, 3],
	['2027-01-11', 'weekly', 4, 4],
	['2027-02-01', 'weekly', 1, 1],
	['2027-01-12', 'biweekly', 3, 2],
	['2026-11-02', 'monthly', 14, 4],
	['2027-01-12', 'when_needed', 3, null],
	['2027-01-12', null, 3, null]
] as const)('on %s, meeting %s: %s weeks and %s meetings are left', (today, rhythm, weeks, meetings) => {
	const { left } = pathOf(phases, { ...nothing, agreements: [{ ...holds, rhythm }] }, today) ?? {};
	expect(left).toEqual({ weeks, meetings });
});

test('nothing is left to count without an end, after it, or after the follow-up', () => {
	const left = (has: { agreements: (typeof holds)[]; closed?: boolean }, today: string) =>
		pathOf(phases, { ...nothing, ...has }, today)?.left;
	expect(left({ agreements: [{ ...holds, ends_on: null }] }, '2026-11-26')).toBeNull();
	expect(left({ agreements: [holds] }, '2027-02-02')).toBeNull();
	expect(left({ agreements: [holds], closed: true }, '2026-11-26')).toBeNull();
});
