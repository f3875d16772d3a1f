import { expect, test } from 'vitest';
import type { OfficeEntry } from '../office/types.ts';
import { translatorOf } from './translator.ts';

const entry = (nb: string, change: Partial<OfficeEntry> = {}): OfficeEntry => ({
	...{ id: nb, enrolment_id: '', audience_id: 'office', created_by: 'siri', ver: 1 },
	...{ created_at: '2026-11-20T09:00:00Z', updated_at: '2026-11-20T09:00:00Z' },
	...{ kind: 'translator', belongs_to: 'machine', texts: { nb }, retired: false },
	...change
});
const never = (): never => {
	throw new Error('asked');
};

test('there is none until the office has switched one on, and none again after', () => {
	expect(translatorOf(undefined, never)).toBeUndefined();
	expect(translatorOf([], never)).toBeUndefined();
	expect(translatorOf([entry('ar', { kind: 'language' })], never)).toBeUndefined();
	expect(translatorOf([entry('ar nb', { retired: true })], never)).toBeUndefined();
});

test('it is offered between languages the machine knows, without asking it', () => {
	const translator = translatorOf([entry('ar nb')], never);
	const pairs = [
		['ar', 'nb'],
		['nb', 'ar'],
		['nb', 'ti'],
		['ti', 'nb'],
		['nb', 'n']
	] as const;
	expect(pairs.map(([from, to]) => translator?.available(from, to))).toEqual([true, true, false, false, false]);
});
