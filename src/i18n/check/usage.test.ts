import { expect, test } from 'vitest';
import { unusedKeys } from './usage.ts';

test('keys are used through m or in a typed table, and not by looking alike', () => {
	const sources = [
		'{i18n.m.save()} {m.from({ name })}',
		"const text = { forbidden: 'error_forbidden' }",
		'const send = 1; // resend'
	];
	expect(unusedKeys(['save', 'from', 'error_forbidden', 'send', 'sav'], sources)).toEqual(['send', 'sav']);
});
