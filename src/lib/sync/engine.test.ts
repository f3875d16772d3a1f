import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Numbered, PullReply, PushReply } from '../core/sync/protocol.ts';
import { send } from '../data/message/mutations.ts';
import { setOwner } from '../data/owner.ts';
import { Store } from '../data/store.ts';
import { RemoteError } from '../remote/errors.ts';
import type { Heard } from '../remote/line.ts';
import { Engine } from './engine.ts';
import type { Report } from './ports.ts';

const me = { person_id: 'kari', kind: 'worker', display_name: 'Kari', language: 'nb' } as const;

const nothingNew: PullReply = {
	...{ ok: true, epoch: 'e1', reset: false, last_seq: 0, refused: [], me, schema: 1, min_app: 1, more: false },
	...{ audiences: [], mine: [], removed: [], unknown: [], unopened: [] }
};

let engine: Engine;
let store: Store;
let report: Report;
let pushed: Numbered[];
let pulls: number;
let answer: () => PullReply | Promise<PullReply>;
let listened: string[];
let heard: (event: Heard) => void;
let lead: (leading: boolean) => void;
let visible: boolean;

beforeEach(async () => {
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: Date.parse('2026-11-21T12:00:00Z') });
	store = new Store({ name: crypto.randomUUID(), indexedDB: new IDBFactory(), IDBKeyRange }, () => Date.now());
	report = { online: true, lastPull: null, unsent: 0, stuck: null };
	[pushed, pulls, listened, visible] = [[], 0, [], true];
	answer = () => ({ ...nothingNew, last_seq: pushed.at(-1)?.seq ?? 0 });
	engine = new Engine({
		store,
		report,
		remote: {
			async push(_client, mutations): Promise<PushReply> {
				pushed.push(...mutations);
				return { ok: true, last_seq: mutations.at(-1)?.seq ?? 0, refused: [], hold: null, gap: false };
			},
			async pull() {
				pulls += 1;
				return answer();
			}
		},
		bring: async () => true,
		clock: {
			now: () => Date.now(),
			after(ms, work) {
				const timer = setTimeout(work, ms);
				return () => clearTimeout(timer);
			},
			random: () => 0.5
		},
		locks: {
			lead(change) {
				lead = change;
				change(true);
				return () => change(false);
			}
		},
		signals: { visible: () => visible, listen: () => () => {} },
		line(person, hear) {
			listened.push(person);
			heard = hear;
			return () => listened.push('hung up');
		}
	});
});

afterEach(async () => {
	engine.stop();
	(await store.vault()).db.close();
	vi.useRealTimers();
});

async function started(): Promise<void> {
	await setOwner(await store.vault(), me);
	engine.start();
	await until(() => report.lastPull !== null && listened.length > 0);
	await settled();
	expect(pulls).toBe(1);
}

const until = (holds: () => boolean): Promise<void> =>
	vi.waitFor(() => expect(holds()).toBe(true), { timeout: 5000, interval: 5 });

/** Lets real time pass for what the database does between timers. */
async function settled(): Promise<void> {
	for (let i = 0; i < 30; i++) await new Promise((resolve) => setImmediate(resolve));
}

async function pass(ms: number): Promise<void> {
	await vi.advanceTimersByTimeAsync(ms);
	await settled();
}

test('nobody has joined: nothing is asked; as soon as somebody has, all is fetched', async () => {
	engine.start();
	await settled();
	await pass(60_000);
	expect([pulls, listened]).toEqual([0, []]);
	await setOwner(await store.vault(), me);
	// A round that was due anyway may come before the engine has been told who it is.
	await until(() => pulls > 0 && listened.length > 0);
	expect(listened).toEqual(['kari']);
});

test('what is written is sent at once', async () => {
	await started();
	await send({ store, now: () => new Date() }, { audienceId: 'team', enrolmentId: 'e', body: 'hei', lang: 'nb' });
	await until(() => pushed.length === 1 && report.unsent === 0);
	expect(pushed[0]).toMatchObject({ seq: 1, v: 1, op: 'put', row: { body: 'hei' } });
});

test('a poke fetches, and without any poke the screen is never more than a minute behind', async () => {
	await started();
	const before = pulls;
	heard('poke');
	await until(() => pulls === before + 1);
	await settled();
	await pass(61_000);
	await until(() => pulls === before + 2);
});

test('a hidden tab does not ask every minute', async () => {
	await started();
	const before = pulls;
	visible = false;
	await pass(200_000);
	expect(pulls).toBe(before);
});

test('a lost line is opened again, slower and slower, and joining fetches what was missed', async () => {
	await started();
	expect(listened).toEqual(['kari']);
	heard('lost');
	await pass(1100);
	expect(listened).toEqual(['kari', 'kari']);
	heard('lost');
	await pass(1100);
	expect(listened).toHaveLength(2);
	await pass(1000);
	expect(listened).toHaveLength(3);
	const before = pulls;
	heard('joined');
	await until(() => pulls > before);
});

test('without network it tries after 1, 2 and 5 seconds and says that it is offline, not that something is wrong', async () => {
	await started();
	answer = () => {
		throw new RemoteError('offline', 0);
	};
	const before = pulls;
	heard('poke');
	await until(() => pulls === before + 1 && !report.online);
	await settled();
	await pass(1000);
	expect(pulls).toBe(before + 2);
	await pass(1900);
	expect(pulls).toBe(before + 2);
	await pass(200);
	expect(pulls).toBe(before + 3);
	expect(report.stuck).toBe(null);
	answer = () => nothingNew;
	await pass(5000);
	await until(() => report.online);
});

test('a round that hangs is left behind', async () => {
	await started();
	const good = answer;
	answer = () => new Promise<PullReply>(() => {});
	const before = pulls;
	heard('poke');
	await until(() => pulls === before + 1);
	answer = good;
	heard('poke');
	await pass(89_000);
	expect(pulls).toBe(before + 1);
	await pass(2000);
	await until(() => pulls === before + 2);
});

test('an app that is too old says so and touches nothing', async () => {
	await started();
	answer = () => ({ ...nothingNew, min_app: 2 });
	heard('poke');
	await until(() => report.stuck === 'app_too_old');
	answer = () => nothingNew;
	await pass(61_000);
	await until(() => report.stuck === null);
});

test('a tab that no longer leads is silent', async () => {
	await started();
	const before = pulls;
	lead(false);
	expect(listened).toEqual(['kari', 'hung up']);
	heard('poke');
	await pass(120_000);
	expect(pulls).toBe(before);
	lead(true);
	await until(() => pulls > before);
});
