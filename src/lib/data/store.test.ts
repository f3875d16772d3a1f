import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { inOrder } from '../core/sync/order.ts';
import { readDraft, writeDraft } from './draft.ts';
import { send } from './message/mutations.ts';
import { setOwner } from './owner.ts';
import { query } from './read.ts';
import { Store } from './store.ts';
import type { DraftText } from './vault.ts';
import { wipe } from './wipe.ts';

const CANARY = 'Kanarifuglen synger';
const me = { person_id: 'amina', kind: 'participant', display_name: CANARY, language: 'nb' } as const;

let count = 0;
let disk: { name: string; indexedDB: IDBFactory; IDBKeyRange: typeof IDBKeyRange };
let now = Date.parse('2026-11-21T12:00:00Z');
beforeEach(() => {
	disk = { name: `store ${++count}`, indexedDB: new IDBFactory(), IDBKeyRange };
});
afterEach(() => vi.restoreAllMocks());

const open = (): Store => new Store(disk, () => now);
const say = (store: Store, body: string, spent?: DraftText): Promise<string> =>
	send(
		{ store, now: () => new Date(now), ...(spent ? { spent } : {}) },
		{ audienceId: 'team', enrolmentId: 'e', body, lang: 'nb' }
	);
const bodies = query({ tbl: 'message' }, (view) => inOrder(view.rows).map((row) => row.body));

/** Everything on the disk as bytes and text. */
async function dump(store: Store): Promise<string> {
	const { db } = await store.vault();
	const rows = (await Promise.all(db.tables.map((table) => table.toArray()))).flat();
	return rows
		.map((row: object) =>
			Object.values(row).map((value) =>
				value instanceof ArrayBuffer ? new TextDecoder('latin1').decode(value) : JSON.stringify(value)
			)
		)
		.flat()
		.join('\n');
}

/** The disk takes nothing more until the answer is called. */
async function fail(store: Store, name: string): Promise<() => void> {
	const { db } = await store.vault();
	const spy = vi.spyOn(Object.getPrototypeOf(db.outbox) as typeof db.outbox, 'bulkAdd').mockImplementation(() => {
		throw new DOMException('no', name);
	});
	return () => spy.mockRestore();
}

describe('on the disk', () => {
	test('no word of a message, a draft or a name can be read', async () => {
		const store = open();
		await setOwner(await store.vault(), me);
		await say(store, CANARY);
		await writeDraft(store, 'message:team', CANARY);
		const found = await dump(store);
		expect(found).toContain('team');
		expect(found).not.toContain(CANARY);
		expect(found).not.toContain('Kanari');
		expect(await store.get(bodies)).toEqual([CANARY]);
	});

	test('the key cannot be read by scripts', async () => {
		const { db } = await open().vault();
		const keys = await db.keys.toArray();
		expect(keys.map(({ key }) => key.extractable)).toEqual([false]);
	});

	test('two tabs that start at once share one key', async () => {
		const [one, two] = [open(), open()];
		await Promise.all([say(one, 'en'), say(two, 'to')]);
		expect((await open().get(bodies)).toSorted()).toEqual(['en', 'to']);
	});

	test('a crash loses nothing that was answered', async () => {
		const store = open();
		await say(store, 'en');
		await writeDraft(store, 'message:team', 'halv');
		(await store.vault()).db.close();
		const again = open();
		expect([await again.get(bodies), await readDraft(again, 'message:team')]).toEqual([['en'], 'halv']);
	});

	test('signing out leaves nothing, and what another tab still writes goes nowhere', async () => {
		const [one, two] = [open(), open()];
		await setOwner(await one.vault(), me);
		await say(one, CANARY);
		expect(await two.get(bodies)).toEqual([CANARY]);
		await wipe(await one.vault());
		await one.reopen();
		await say(two, CANARY);
		expect([await one.get(bodies), await two.get(bodies)]).toEqual([[], []]);
		await say(two, 'ny eier');
		expect(await one.get(bodies)).toEqual(['ny eier']);
	});
});

describe('following changes', () => {
	test('a watcher hears of its own writes and of those of another tab', async () => {
		const [one, two] = [open(), open()];
		const seen: unknown[] = [];
		const stop = one.watch(
			bodies,
			(value) => seen.push(value),
			(error) => seen.push(error)
		);
		await vi.waitFor(() => expect(seen).toEqual([[]]));
		await say(one, 'en');
		await vi.waitFor(() => expect(seen.at(-1)).toEqual(['en']));
		await say(two, 'to');
		await vi.waitFor(() => expect(seen.at(-1)).toEqual(['en', 'to']));
		stop();
		await say(one, 'tre');
		await new Promise((resolve) => setTimeout(resolve, 50));
		expect(seen.at(-1)).toEqual(['en', 'to']);
	});

	test('a database the browser closed is opened again, and watchers go on', async () => {
		const store = open();
		const seen: unknown[] = [];
		store.watch(
			bodies,
			(value) => seen.push(value),
			() => {}
		);
		await say(store, 'en');
		(await store.vault()).db.close();
		await say(store, 'to');
		await vi.waitFor(() => expect(seen.at(-1)).toEqual(['en', 'to']));
	});

	test('ids keep the order of writing when the clock is set back, also after a restart', async () => {
		await say(open(), 'en');
		now -= 400 * 24 * 3_600_000;
		await say(open(), 'to');
		const { db } = await open().vault();
		const ids = (await db.outbox.toArray()).map((row) => row.row);
		expect(ids).toEqual([...ids].sort());
		// All of it was sent; after a restore it may have to be sent once more, in one push with what is written now.
		await db.outbox.clear();
		await say(open(), 'tre');
		const [third] = await db.outbox.toArray();
		expect([...ids, third?.row]).toEqual([...ids, third?.row].sort());
	});
});

describe('when storage fails', () => {
	test('on a full disk what is written is shown, kept, and saved in order when there is room', async () => {
		const store = open();
		await say(store, 'en');
		const room = await fail(store, 'QuotaExceededError');
		const seen: unknown[] = [];
		store.watch(
			bodies,
			(value) => seen.push(value),
			() => {}
		);
		await say(store, 'to');
		await say(store, 'tre');
		expect(store.trouble).toBe('storage_full');
		await vi.waitFor(() => expect(seen.at(-1)).toEqual(['en', 'to', 'tre']));
		await store.saveAgain();
		expect(store.trouble).toBe('storage_full');
		room();
		await store.saveAgain();
		expect(store.trouble).toBe(null);
		expect(await open().get(bodies)).toEqual(['en', 'to', 'tre']);
	});

	test('words that found no room are in their draft on disk until they do', async () => {
		const store = open();
		const key = 'message:team';
		await writeDraft(store, key, 'en');
		const room = await fail(store, 'QuotaExceededError');
		await say(store, 'en', { key, text: '' });
		await store.saveAgain();
		expect([await store.get(bodies), await readDraft(store, key)]).toEqual([['en'], '']);
		expect([await open().get(bodies), await readDraft(open(), key)]).toEqual([[], 'en']);
		room();
		await store.saveAgain();
		expect([await open().get(bodies), await readDraft(open(), key)]).toEqual([['en'], '']);
	});

	test('a browser that gives no storage is asked again, and what waited goes on from there', async () => {
		vi.useFakeTimers({ toFake: ['setTimeout'] });
		const shut = vi.fn();
		const forbidden = vi.spyOn(disk.indexedDB, 'open').mockImplementation(() => {
			throw new DOMException('no', 'SecurityError');
		});
		const store = new Store(disk, Date.now, shut);
		const said = say(store, 'en');
		await vi.waitFor(() => expect(shut).toHaveBeenCalled());
		expect(store.trouble).toBe('storage_blocked');
		forbidden.mockRestore();
		await vi.advanceTimersByTimeAsync(5000);
		vi.useRealTimers();
		await said;
		expect([await store.get(bodies), store.trouble]).toEqual([['en'], null]);
	});
});

test('what the phone holds is answered only when every question is, also one that an answer led to', async () => {
	const store = open();
	const seen: string[] = [];
	const fail = (error: unknown): void => void seen.push(String(error));
	const second = query({ tbl: 'task' }, () => 'second');
	let stopSecond = (): void => undefined;
	const stop = store.watch(
		bodies,
		() => {
			seen.push('first');
			stopSecond = store.watch(second, (value) => seen.push(value), fail);
		},
		fail
	);
	await store.answered();
	expect(seen).toEqual(['first', 'second']);
	stop();
	stopSecond();
});

test('a change is shown before it is on disk, new words only from there', async () => {
	const store = open();
	const id = await say(store, 'en');
	const seen: (string | null)[][] = [];
	const stop = store.watch(
		bodies,
		(value) => seen.push(value),
		() => {}
	);
	await vi.waitFor(() => expect(seen.at(-1)).toEqual(['en']));
	const { db } = await store.vault();
	let goOn = (): void => undefined;
	const waiting = new Promise<void>((resolve) => (goOn = resolve));
	vi.spyOn(await store.vault(), 'seal').mockImplementationOnce(async () => {
		await waiting;
		throw new DOMException('no', 'QuotaExceededError');
	});
	const cols = { body: { was: 'en', now: 'to' } };
	const changed = store.write([{ mutation: { op: 'patch', tbl: 'message', id, cols }, audience: 'team' }]);
	await vi.waitFor(() => expect(seen.at(-1)).toEqual(['to']));
	expect(await db.outbox.count()).toBe(1);
	const said = say(store, 'tre');
	await new Promise((resolve) => setTimeout(resolve, 50));
	expect(seen.at(-1)).toEqual(['to']);
	goOn();
	await Promise.all([changed, said]);
	await vi.waitFor(() => expect(seen.at(-1)).toEqual(['to', 'tre']));
	expect(await db.outbox.count()).toBe(3);
	stop();
});

test('what another tab takes back does not come again from memory', async () => {
	const store = open();
	const seen: (string | null)[][] = [];
	const stop = store.watch(
		bodies,
		(value) => seen.push(value),
		() => {}
	);
	await say(store, 'en');
	await vi.waitFor(() => expect(seen.at(-1)).toEqual(['en']));
	await (await open().vault()).db.outbox.clear();
	await vi.waitFor(() => expect(seen.at(-1)).toEqual([]));
	stop();
});

test('what is asked while the database is being closed is answered from the new one', async () => {
	const store = open();
	await say(store, 'en');
	(await store.vault()).db.close();
	expect(await store.get(bodies)).toEqual(['en']);
});
