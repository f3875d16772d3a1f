import { expect, test } from 'vitest';
import { instantText, timeProblem } from './time.ts';

const now = new Date('2026-11-23T08:40:00Z');
const at = (text: string): number => Date.parse(text);

test.each([
	['2026-11-23T09:00:00Z', '2026-11-23T10:00:00Z', null],
	['2026-11-23T08:39:00Z', '2026-11-23T10:00:00Z', 'past'],
	['2016-11-23T09:00:00Z', '2016-11-23T10:00:00Z', 'past'],
	['2028-11-23T08:40:00Z', '2028-11-23T09:00:00Z', null],
	['2028-11-23T08:41:00Z', '2028-11-23T09:00:00Z', 'too_far'],
	['2036-11-23T09:00:00Z', '2036-11-23T10:00:00Z', 'too_far'],
	['2026-11-24T10:00:00Z', '2026-11-24T10:00:00Z', 'end_first'],
	['2026-11-24T10:00:00Z', '2026-11-24T09:00:00Z', 'end_first'],
	['2026-11-24T10:00:00Z', '2026-11-25T10:00:00Z', null],
	['2026-11-24T10:00:00Z', '2026-11-25T10:01:00Z', 'too_long']
])('from %s to %s: %s', (start, end, expected) => {
	expect(timeProblem(at(start), at(end), now)).toBe(expected);
});

test('nothing filled in is no reproach but a question', () => {
	expect(timeProblem(null, at('2026-11-24T10:00:00Z'), now)).toBe('missing');
	expect(timeProblem(at('2026-11-24T10:00:00Z'), null, now)).toBe('missing');
});

test('an instant is written as the database writes it', () => {
	expect(instantText(at('2026-11-25T09:00:00.123Z'))).toBe('2026-11-25T09:00:00+00:00');
});
