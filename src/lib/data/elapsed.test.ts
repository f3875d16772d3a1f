import { expect, test } from 'vitest';
import { look } from './elapsed.ts';

const HOUR = 3_600_000;
const passed = (...hours: number[]): number => {
	let clock = look(undefined, 1_000_000);
	for (const gap of hours) clock = look(clock, clock.wall + gap * HOUR);
	return clock.elapsed / HOUR;
};

test('time between two looks adds up, also while the app was closed', () => {
	expect(passed(1, 2, 70)).toBe(73);
});

test('a clock set back or far ahead is not time that passed', () => {
	expect(passed(1, -24 * 365, 2)).toBe(3);
	expect(passed(1, 24 * 400, 2)).toBe(3);
	expect(passed(24 * 400, -24 * 400, 5)).toBe(5);
});
