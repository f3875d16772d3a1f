import { expect, test } from 'vitest';
import { heldBack, offered } from './languages.ts';
import type { OfficeEntry } from './types.ts';

const entry = (belongs_to: string, change: Partial<OfficeEntry> = {}): OfficeEntry => ({
	...{ id: belongs_to, enrolment_id: '', audience_id: 'office', created_by: 'siri', ver: 1 },
	...{ created_at: '2026-11-20T09:00:00Z', updated_at: '2026-11-20T09:00:00Z' },
	...{ kind: 'language', belongs_to, texts: { nb: belongs_to }, retired: false },
	...change
});
const languages = [
	{ tag: 'nb', review: 'base' },
	{ tag: 'ar', review: 'draft' },
	{ tag: 'ti', review: 'draft' },
	{ tag: 'uk', review: 'reviewed' }
];
const tags = (entries: OfficeEntry[], chosen?: string): string[] =>
	offered(languages, entries, chosen).map(({ tag }) => tag);

test('every language is offered until the office holds a draft back, and again when it no longer does', () => {
	expect(tags([])).toEqual(['nb', 'ar', 'ti', 'uk']);
	expect(tags([entry('ti')])).toEqual(['nb', 'ar', 'uk']);
	expect(tags([entry('ti', { retired: true })])).toEqual(['nb', 'ar', 'ti', 'uk']);
});

test('nobody loses the language they read, and what is reviewed cannot be held back', () => {
	expect(tags([entry('ti')], 'ti')).toContain('ti');
	expect(tags([entry('uk'), entry('nb')])).toEqual(['nb', 'ar', 'ti', 'uk']);
	expect(heldBack([entry('ar', { kind: 'phrase' })]).size).toBe(0);
});
