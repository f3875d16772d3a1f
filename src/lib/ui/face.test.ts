import { expect, test } from 'vitest';
import { initial, tintOf } from './face.ts';

test('the initial is the first letter in any script', () => {
	expect(initial(' amina')).toBe('A');
	expect(initial('أمينة')).toBe('أ');
	expect(initial('ኪዳነ')).toBe('ኪ');
	expect(initial('')).toBe('');
});

test('a name keeps its tint', () => {
	expect(tintOf('Kari')).toBe(tintOf(' Kari '));
});
