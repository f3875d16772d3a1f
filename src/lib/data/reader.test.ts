import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Task } from '../core/task/types.ts';
import { sealRecord } from './apply.ts';
import { send } from './message/mutations.ts';
import { query } from './read.ts';
import { Store } from './store.ts';
import { follow, type Query } from './watch.ts';

let count = 0;
let store: Store;
beforeEach(() => {
	store = new Store({ name: `reader ${++count}`, indexedDB: new IDBFactory(), IDBKeyRange }, () => 0);
});

const bodies = query({ tbl: 'message' }, ({ rows }) => rows.map(({ body }) => body));
const say = (body: string): Promise<string> =>
	send({ store, now: () => new Date(0) }, { audienceId: 'team', enrolmentId: 'e', body, lang: 'nb' });

/** What a question was answered with, one after the other; an error by its words. */
function answers(asked: Query<unknown>): unknown[] {
	const seen: unknown[] = [];
	store.watch(
		asked,
		(value) => seen.push(value),
		(error) => seen.push((error as Error).message)
	);
	return seen;
}

test('what is asked in one moment is read in one transaction, and told at once', async () => {
	const { db } = await store.vault();
	const transactions = vi.spyOn(db, 'transaction');
	const told: string[] = [];
	for (const tbl of ['message', 'task', 'goal'] as const)
		store.watch(
			query({ tbl }, () => tbl),
			(name) => {
				if (told.length === 0) void Promise.resolve().then(() => told.push('a moment later'));
				told.push(name);
			},
			() => undefined
		);
	await vi.waitFor(() => expect(told).toEqual(['message', 'task', 'goal', 'a moment later']));
	expect(transactions).toHaveBeenCalledTimes(1);
});

test('one that cannot be read does not take the others with it', async () => {
	const broken = answers(follow([{ of: 'tray/' }], () => Promise.reject(new Error('no'))));
	const whole = answers(bodies);
	await vi.waitFor(() => expect([broken, whole]).toEqual([['no'], [[]]]));
});

test('only whom a change concerns reads again', async () => {
	const [messages, tasks] = [answers(bodies), answers(query({ tbl: 'task' }, ({ rows }) => rows.length))];
	await vi.waitFor(() => expect([messages, tasks]).toEqual([[[]], [0]]));
	await say('en');
	await vi.waitFor(() => expect(messages).toEqual([[], ['en']]));
	const { db } = await store.vault();
	await db.outbox.clear();
	await vi.waitFor(() => expect(messages.at(-1)).toEqual([]));
	expect(tasks).toEqual([0]);
});

test('what changes while it is read is read again, and a slow answer is not waited for by another question', async () => {
	let goOn = (): void => undefined;
	const held = new Promise<void>((resolve) => (goOn = resolve));
	let reads = 0;
	const slow = answers(
		follow([{ of: 'outbox/' }], async (_, { outbox }) => {
			reads += 1;
			return async () => {
				if (reads === 1) await held;
				return outbox.length;
			};
		})
	);
	await vi.waitFor(() => expect(reads).toBe(1));
	await say('en');
	await say('to');
	const quick = answers(bodies);
	await vi.waitFor(() => expect(quick).toEqual([['en', 'to']]));
	expect([slow, reads]).toEqual([[], 1]);
	goOn();
	// Not the older one first: it would come after what was written since.
	await vi.waitFor(() => expect(slow).toEqual([2]));
	expect(reads).toBe(2);
});

test('nobody is told anything any more after stopping', async () => {
	const seen: unknown[] = [];
	store.watch(
		bodies,
		(value) => seen.push(value),
		(error) => seen.push(error)
	)();
	await store.get(bodies);
	await say('en');
	await store.get(bodies);
	expect(seen).toEqual([]);
});

test('a row that waits to move in is followed where it still lies', async () => {
	const vault = await store.vault();
	const arrives = async (title: string, ver: number): Promise<void> => {
		const row = { id: 'step', enrolment_id: 'e', audience_id: 'self', title, ver } as Task;
		const record = await sealRecord(vault, { tbl: 'task', audience: 'self', rows: [row] });
		const { records } = vault.db;
		await vault.commit([records], async () => {
			await records.bulkDelete(await records.toCollection().primaryKeys());
			await records.add(record);
		});
	};
	await arrives('en', 1);
	const mutation = { op: 'move', tbl: 'task', id: 'step', to: 'team' } as const;
	await store.write([{ mutation, audience: 'self' }]);
	const titles = answers(query({ tbl: 'task', audience: 'team' }, ({ rows }) => rows.map(({ title }) => title)));
	await vi.waitFor(() => expect(titles).toEqual([['en']]));
	await arrives('to', 2);
	await vi.waitFor(() => expect(titles.at(-1)).toEqual(['to']));
});
