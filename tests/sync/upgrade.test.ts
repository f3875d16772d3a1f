import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { newKey, seal } from '#lib/data/crypt.ts';
import { readDraft } from '#lib/data/draft.ts';
import { Store, type Trouble } from '#lib/data/store.ts';
import { freshDatabase, type Database } from '../sql/db.ts';
import { newId } from '../sql/world.ts';
import { TabDisk } from './disk.ts';
import type { Phone } from './phone.ts';
import { setStage, type Stage } from './world.ts';

/**
 * What waits on a phone with an older app is delivered by the new one. Only version 1 ever went out; its tables had these
 * three shapes before the present one, which an earlier app may have left on a phone.
 */
const SHAPES = {
	'cursors inside the audiences': {
		...{ keys: 'id', state: 'id', queue: 'id', clock: 'id', audiences: 'id, enrolment_id', records: 'pk, *ids' },
		...{ outbox: 'seq', sent: '++n', tray: '++id', drafts: 'key' }
	},
	'cursors apart, sent ones without time': {
		...{ keys: 'id', state: 'id', rev: 'id', queue: 'id', clock: 'id', audiences: 'id', cursors: 'id' },
		...{ records: 'pk, *ids', outbox: 'seq, tbl', sent: '++n', tray: '++id', drafts: 'key' }
	},
	'the present one': {
		...{ keys: 'id', state: 'id', rev: 'id', queue: 'id', clock: 'id', audiences: 'id', cursors: 'id' },
		...{ records: 'pk, *ids', outbox: 'seq, tbl', sent: '++n, since', tray: '++id', drafts: 'key' }
	}
} as const;

let db: Database;
let stage: Stage;
let phone: Phone;
beforeEach(async () => {
	// Dexie tells every upgrade to the console.
	vi.spyOn(console, 'warn').mockImplementation(() => undefined);
	db = await freshDatabase();
	stage = await setStage(db);
	phone = stage.amina();
});
afterEach(() => db.drop());

interface OldApp {
	disk: Dexie;
	write(body: string): Promise<void>;
}

/** An older app on the phone, in which somebody has joined, written a draft and been offline since. */
async function oldApp(shape: Record<string, string>): Promise<OldApp> {
	const { name, indexedDB, IDBKeyRange } = new TabDisk(phone.disk);
	const disk = new Dexie(name, { indexedDB, IDBKeyRange, cache: 'disabled' });
	disk.version(1).stores(shape);
	const key = await newKey();
	await disk.table('keys').add({ id: 'key', kid: 'k', key });
	await disk.table('state').add({ id: 'state', rev: 1, ...(await seal(key, { me: phone.me, epoch: null })) });
	await disk.table('queue').add({ id: 'queue', client: crypto.randomUUID(), next: 1 });
	const { audience, enrolment } = stage.team;
	const place = { id: audience, kind: 'team', enrolment_id: enrolment, worker_id: null, to: 0, frozen: false };
	await disk.table('audiences').add(place);
	await disk.table('drafts').add({ key: `message:${audience}`, ...(await seal(key, 'halvferdig')) });
	return {
		disk,
		async write(body) {
			const id = newId();
			const row = { enrolment_id: enrolment, audience_id: audience, body, lang: 'nb' };
			const sealed = await seal(key, { mutation: { op: 'put', tbl: 'message', id, row }, at: '2026-11-21T12:00:00Z' });
			await disk.transaction('rw', ['queue', 'outbox'], async () => {
				const queue = (await disk.table('queue').get('queue')) as { next: number };
				await disk.table('outbox').add({ seq: queue.next, tbl: 'message', row: id, audience, quiet: [], ...sealed });
				await disk.table('queue').put({ ...queue, next: queue.next + 1 });
			});
		}
	};
}

describe.each(Object.entries(SHAPES))('a store with %s', (_name, shape) => {
	test('is opened with all that waits in it, which arrives once and in order; so does what the old window writes then', async () => {
		const old = await oldApp(shape);
		for (const body of ['en', 'to', 'tre']) await old.write(body);
		const tab = await phone.tab();
		expect(await tab.bodies(stage.team.audience)).toEqual(['en', 'to', 'tre']);
		expect(await readDraft(tab.store, `message:${stage.team.audience}`)).toBe('halvferdig');
		await old.write('fire');
		expect(await tab.engine.once()).toBe('done');
		expect(await stage.bodies(stage.team.audience)).toEqual(['en', 'to', 'tre', 'fire']);
		expect(await tab.bodies(stage.team.audience)).toEqual(['en', 'to', 'tre', 'fire']);
		expect([await tab.outbox(), await tab.tray()]).toEqual([0, []]);
		old.disk.close();
		await tab.crash();
	});
});

test('a frozen window with an older app holds the store: that is said, and it goes on when the window is closed', async () => {
	const old = await oldApp(SHAPES['cursors inside the audiences']);
	await old.write('venter');
	// Nobody is awake in it to let go.
	const reactions = old.disk.on.versionchange as unknown as { subscribers: (() => void)[] };
	for (const react of [...reactions.subscribers]) old.disk.on.versionchange.unsubscribe(react);
	old.disk.on('versionchange', () => false);
	const told: Trouble[] = [];
	const store = new Store(
		new TabDisk(phone.disk),
		() => 0,
		(trouble) => void told.push(trouble)
	);
	await expect.poll(() => told, { timeout: 2000 }).toEqual(['other_window']);
	expect(store.trouble).toBe('other_window');
	old.disk.close();
	await store.vault();
	expect([told, store.trouble]).toEqual([['other_window', null], null]);
	const tab = await phone.tab();
	expect(await tab.engine.once()).toBe('done');
	expect(await stage.bodies(stage.team.audience)).toEqual(['venter']);
});
