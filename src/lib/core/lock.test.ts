import { expect, test } from 'vitest';
import { isPin, readPin, secondsLeft, waitAfter, type KeptPin } from './lock.ts';

const kept: KeptPin = { salt: 'a', hash: 'b', iterations: 1, wrong: 0, wrongAt: 0 };

test('four to eight digits', () => {
	expect(['1234', '12345678'].map(isPin)).toEqual([true, true]);
	expect(['123', '123456789', '12a4', ' 1234', '１２３４'].map(isPin)).toEqual([false, false, false, false, false]);
});

test('the fifth wrong one waits, and each after it twice as long, at most an hour', () => {
	expect([0, 4, 5, 6, 7, 40].map(waitAfter)).toEqual([0, 0, 30_000, 60_000, 120_000, 3_600_000]);
});

test('waiting ends with the clock, and a clock set back shortens nothing', () => {
	const wrong = { ...kept, wrong: 5, wrongAt: 100_000 };
	expect(secondsLeft(wrong, 100_000)).toBe(30);
	expect(secondsLeft(wrong, 129_001)).toBe(1);
	expect(secondsLeft(wrong, 130_000)).toBe(0);
	expect(secondsLeft(wrong, 5)).toBe(30);
	expect(secondsLeft({ ...kept, wrong: 4, wrongAt: 100_000 }, 100_000)).toBe(0);
});

test('what cannot be read locks nobody out', () => {
	expect([null, '', '{', '[]', '{"salt":1}', 'null'].map(readPin)).toEqual([null, null, null, null, null, null]);
	expect(readPin(JSON.stringify({ ...kept, wrong: 3 }))).toEqual({ ...kept, wrong: 3 });
});
