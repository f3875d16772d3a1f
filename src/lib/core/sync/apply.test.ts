import { describe, expect, test } from 'vitest';
import type { Task } from '../task/types.ts';
import { applyUnsent, type Unsent } from './apply.ts';
import type { Mutation } from './protocol.ts';

const here = {
	person: 'amina',
	audiences: [{ id: 'team', kind: 'team', enrolment_id: 'e', worker_id: null }]
} as const;

const row = {
	id: 't1',
	audience_id: 'team',
	enrolment_id: 'e',
	title: 'Ring',
	status: 'planned',
	ver: 3
} as unknown as Task;

function unsent(...mutations: Mutation[]): Unsent[] {
	return mutations.map((mutation, i) => ({ seq: i + 1, mutation, at: '2026-11-21T12:00:00.000Z' }));
}

describe('own changes on top of the pulled rows', () => {
	test('rows without changes are not pending', () => {
		expect(applyUnsent('task', [row], [], here)).toMatchObject([{ ...row, pending: false }]);
	});

	test('a row pulled before its table had a column shows what the database filled in; what it holds stays', () => {
		expect(applyUnsent('task', [{ ...row, help: 'wanted' }], [], here)).toEqual([
			expect.objectContaining({ confidence: null, repeat: null, review_worker: null, help: 'wanted', title: 'Ring' })
		]);
	});

	test('a new row shows who wrote it and when, and what the database will fill in', () => {
		const put: Mutation = { op: 'put', tbl: 'task', id: 't2', row: { title: 'Ny', status: 'planned' } };
		expect(applyUnsent('task', [], unsent(put), here)).toMatchObject([
			{
				id: 't2',
				title: 'Ny',
				created_by: 'amina',
				created_at: '2026-11-21T12:00:00.000Z',
				ver: null,
				help: 'none',
				pending: true
			}
		]);
	});

	test('a new row that has already arrived is not shown twice', () => {
		const put: Mutation = { op: 'put', tbl: 'task', id: 't1', row: { title: 'Gammel' } };
		expect(applyUnsent('task', [row], unsent(put), here)).toMatchObject([{ ...row, pending: false }]);
	});

	test('changes are applied in order, on new rows too', () => {
		const shown = applyUnsent(
			'task',
			[row],
			unsent(
				{ op: 'put', tbl: 'task', id: 't2', row: { title: 'Ny' } },
				{ op: 'patch', tbl: 'task', id: 't2', cols: { title: { was: 'Ny', now: 'Nyere' } } },
				{ op: 'patch', tbl: 'task', id: 't1', cols: { status: { was: 'planned', now: 'done' } } },
				{ op: 'delete', tbl: 'task', id: 't2' }
			),
			here
		);
		expect(shown).toMatchObject([{ ...row, status: 'done', pending: true }]);
	});

	test('a change of a row that is not here shows nothing, and other tables are left alone', () => {
		const patch: Mutation = { op: 'patch', tbl: 'task', id: 'gone', cols: { title: { was: 'a', now: 'b' } } };
		const other: Mutation = { op: 'delete', tbl: 'message', id: 't1' };
		expect(applyUnsent('task', [row], unsent(patch, other), here)).toMatchObject([{ ...row, pending: false }]);
	});

	test('a moved row shows in its new audience', () => {
		const move: Mutation = { op: 'move', tbl: 'task', id: 't1', to: 'direct' };
		expect(applyUnsent('task', [row], unsent(move), here)).toMatchObject([{ audience_id: 'direct', pending: true }]);
	});

	test('a row that is moved with a change shows both', () => {
		const move: Mutation = {
			...{ op: 'move', tbl: 'task', id: 't1', to: 'direct' },
			cols: { status: { was: 'planned', now: 'done' } }
		};
		expect(applyUnsent('task', [row], unsent(move), here)).toMatchObject([{ audience_id: 'direct', status: 'done' }]);
	});

	test('the first reading position of a thread makes a marker, later ones only raise it', () => {
		const mark = (up_to: number): Mutation => ({ op: 'mark_read', tbl: 'read_marker', id: 'team', up_to });
		expect(applyUnsent('read_marker', [], unsent(mark(5), mark(3)), here)).toMatchObject([
			{ thread_id: 'team', person_id: 'amina', enrolment_id: 'e', up_to: 5 }
		]);
	});

	test('the pulled rows are not changed', () => {
		const before = structuredClone(row);
		applyUnsent(
			'task',
			[row],
			unsent({ op: 'patch', tbl: 'task', id: 't1', cols: { title: { was: 'Ring', now: 'x' } } }),
			here
		);
		expect(row).toEqual(before);
	});
});
