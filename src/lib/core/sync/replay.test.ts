import { expect, test } from 'vitest';
import type { Mutation } from './protocol.ts';
import { undone, type Restored } from './replay.ts';

const base = new Map<string, Restored>([['here', { title: 'ny', status: 'planned', audience_id: 'team', ver: 5 }]]);
const kept = (ver: number, ...mutations: Mutation[]): Mutation[] =>
	undone(
		mutations.map((mutation) => ({ mutation, ver })),
		(id) => base.get(id)
	).map(({ mutation }) => mutation);

const put = (id: string): Mutation => ({ op: 'put', tbl: 'task', id, row: {} });
const retitle = (id: string, now: string): Mutation => ({
	op: 'patch',
	tbl: 'task',
	id,
	cols: { title: { was: 'x', now } }
});

test('only rows that are missing are made again, with the changes that followed', () => {
	expect(kept(5, put('here'), put('lost'), retitle('lost', 'a'))).toEqual([put('lost'), retitle('lost', 'a')]);
});

test('a change the database still shows is not sent again', () => {
	expect(kept(5, retitle('here', 'ny'))).toEqual([]);
	expect(kept(5, retitle('here', 'glemt'))).toEqual([retitle('here', 'glemt')]);
});

test('a row somebody changed since is left alone', () => {
	expect(kept(4, retitle('here', 'gammel'), { op: 'delete', tbl: 'task', id: 'here' })).toEqual([]);
});

test('a deletion or a move the restore has undone is done again', () => {
	const move = (to: string): Mutation => ({ op: 'move', tbl: 'task', id: 'here', to });
	expect(kept(5, { op: 'delete', tbl: 'task', id: 'here' }, { op: 'delete', tbl: 'task', id: 'lost' })).toEqual([
		{ op: 'delete', tbl: 'task', id: 'here' }
	]);
	expect(kept(5, move('team'), move('self'))).toEqual([move('self')]);
	const retitled = (now: string): Mutation => ({ ...move('team'), cols: { title: { was: 'x', now } } }) as Mutation;
	expect(kept(5, retitled('ny'), retitled('glemt'))).toEqual([retitled('glemt')]);
});

test('a change of a column that nobody has touched is done again, also when the rest of the row is newer', () => {
	const finish: Mutation = { op: 'patch', tbl: 'task', id: 'here', cols: { status: { was: 'planned', now: 'done' } } };
	expect(kept(4, finish, retitle('here', 'gammel'))).toEqual([finish]);
});

test('a change taken back is taken back again', () => {
	const status = (was: string, now: string): Mutation => ({
		...{ op: 'patch', tbl: 'task', id: 'here' },
		cols: { status: { was, now } }
	});
	const both = [status('planned', 'done'), status('done', 'planned')];
	expect(kept(5, ...both)).toEqual(both);
});

test('a change of a row that somebody else has to make again is sent; of one I deleted it is not', () => {
	expect(kept(5, retitle('elsewhere', 'a'))).toEqual([retitle('elsewhere', 'a')]);
	expect(kept(5, retitle('elsewhere', 'a'), { op: 'delete', tbl: 'task', id: 'elsewhere' })).toEqual([]);
});
