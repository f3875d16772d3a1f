import { expect, test } from 'vitest';
import { v7 } from 'uuid';
import { nextTime, timeOf } from './ids.ts';
import { inOrder } from './order.ts';
import type { Mutation } from './protocol.ts';
import { textOf, withText } from './text.ts';

test('ids keep their order when the clock goes backwards', () => {
	const first = v7({ msecs: 1_800_000_000_000 });
	expect(timeOf(first)).toBe(1_800_000_000_000);
	const second = v7({ msecs: nextTime(1_700_000_000_000, first) });
	expect(second > first).toBe(true);
	expect(nextTime(5, undefined)).toBe(5);
});

test('rows are ordered by version, then id; what is not sent yet comes last as it was written', () => {
	const rows = [
		{ id: 'c', ver: null },
		{ id: 'b', ver: 2 },
		{ id: 'a', ver: null },
		{ id: 'a2', ver: 2 },
		{ id: 'z', ver: 1 }
	];
	expect(inOrder(rows).map((row) => row.id)).toEqual(['z', 'a2', 'b', 'c', 'a']);
});

test('the words of a change can be shown and replaced', () => {
	const put: Mutation = { op: 'put', tbl: 'message', id: 'm', row: { body: 'hei', lang: 'nb' } };
	const patch: Mutation = {
		op: 'patch',
		tbl: 'task',
		id: 't',
		cols: { note: { was: 'a', now: 'b' }, status: { was: 'x', now: 'y' } }
	};
	expect([textOf(put), textOf(patch), textOf({ op: 'delete', tbl: 'task', id: 't' })]).toEqual(['hei', 'b', null]);
	const several = { problems: ['Husleie', 'Søvn'], texts: { nb: 'Hei', ar: 'أهلًا' } };
	expect(textOf({ op: 'put', tbl: 'agreement', id: 'a', row: several })).toBe('Husleie\nSøvn\nHei\nأهلًا');
	expect(withText(put, 'hallo')).toEqual({ ...put, row: { body: 'hallo', lang: 'nb' } });
	expect(withText(patch, 'c')).toMatchObject({ cols: { note: { was: 'a', now: 'c' }, status: { now: 'y' } } });
});
