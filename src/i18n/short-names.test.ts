import { expect, test } from 'vitest';
import { renaming } from './short-names.ts';

const rename = renaming(['task_note', 'task_save']);

test('a message has the same short name where it is made, shown and named by a table', () => {
	expect(rename('export const task_save = () => `Lagre`;')).toBe('export const m1 = () => `Lagre`;');
	expect(rename('{i18n.m.task_note()} {m.task_save({ a })}')).toBe('{i18n.m.m0()} {m.m1({ a })}');
	expect(rename("const words = { done: 'task_save' as const };")).toBe("const words = { done: 'm1' as const };");
});

test('sentences and words that only look like a name stay', () => {
	const code = "'a task_note b'; 'task_other'; m.task_noted; let task_save; row.task_notes";
	expect(rename(code)).toBe(code);
});
