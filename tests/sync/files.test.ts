import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Attachment } from '#lib/core/attachment/types.ts';
import { countUnsent } from '#lib/data/batch.ts';
import { openFile } from '#lib/data/attachment/crypt.ts';
import { fileOf, keepFile, sendAgain } from '#lib/data/attachment/files.ts';
import { attach } from '#lib/data/attachment/mutations.ts';
import { remove } from '#lib/data/writer.ts';
import { freshDatabase, type Database } from '../sql/db.ts';
import type { Phone, Tab } from './phone.ts';
import { setStage, type Stage } from './world.ts';

/** A file is on the disk with its row or not at all, is handed over once, and never goes before it is. */
let db: Database;
let stage: Stage;
let phone: Phone;
beforeEach(async () => {
	db = await freshDatabase();
	stage = await setStage(db);
	phone = stage.amina();
});
afterEach(() => db.drop());

const WORDS = 'kanarifugl '.repeat(2000);
const bytes = (): ArrayBuffer => new TextEncoder().encode(WORDS).slice().buffer;
const own = (): { enrolment_id: string; audience_id: string } => ({
	...{ enrolment_id: stage.team.enrolment, audience_id: stage.team.audience }
});

const take = (tab: Tab): Promise<string> =>
	attach(tab, { ...own(), kind: 'photo', media_type: 'image/jpeg', moment: 'moving_in', width: 4, height: 3 }, bytes());

/** Until nothing waits: a row, its file, and the word that it is there. */
async function sync(tab: Tab): Promise<void> {
	for (let i = 0; i < 4; i++) await tab.engine.once();
}

/** Name and content of what lies in Storage, decrypted with the key of its row; null when it is none of its rows'. */
async function stored(): Promise<(string | null)[]> {
	const rows = await db.query<{ key: string; cipher: string }>(
		`select a.file_key as key, o.metadata ->> 'cipher' as cipher from storage.objects o
		left join app.attachment a on a.enrolment_id || '/' || a.id = o.name order by o.name`
	);
	return Promise.all(
		rows.map(async ({ key, cipher }) => {
			const data = Uint8Array.from(Buffer.from(cipher, 'base64')).buffer;
			expect(Buffer.from(cipher, 'base64').includes('kanari')).toBe(false);
			return key ? new TextDecoder().decode(await openFile(key, data)) : null;
		})
	);
}

const rows = async (tab: Tab): Promise<Attachment[]> =>
	(await tab.rows({ tbl: 'attachment' })) as unknown as Attachment[];
const held = async (tab: Tab): Promise<number[]> =>
	(await (await tab.store.vault()).db.files.toArray()).map(({ seen }) => Math.sign(seen));
const waiting = async (tab: Tab): Promise<number> => countUnsent(await tab.store.vault());

test('taken offline and killed before it was sent: the next start hands it over once, and the worker can read it', async () => {
	const before = await phone.tab();
	await before.engine.once();
	before.remote.offline = true;
	const id = await take(before);
	await before.engine.once();
	expect([await waiting(before), await held(before), await rows(before)]).toMatchObject([
		1,
		[0],
		[{ id, arrived: false }]
	]);
	await before.crash();
	const after = await phone.tab();
	after.remote.faults = ['lost reply'];
	await sync(after);
	expect(await stored()).toEqual([WORDS]);
	expect([await waiting(after), await held(after)]).toEqual([0, [1]]);
	const kari = await stage.kari().tab();
	await kari.engine.once();
	expect(await rows(kari)).toMatchObject([{ id, arrived: true, media_type: 'image/jpeg', bytes: WORDS.length }]);
});

test.each(['crash before', 'crash after'] as const)(
	'killed while it is written down (%s): both are there, or neither',
	async (what) => {
		const tab = await phone.tab();
		await tab.engine.once();
		tab.disk.fault = { what, at: 1 };
		void take(tab);
		await tab.disk.died;
		const again = await phone.tab();
		const there = what === 'crash after' ? 1 : 0;
		expect([(await held(again)).length, (await rows(again)).length]).toEqual([there, there]);
		await sync(again);
		expect((await stored()).length).toBe(there);
	}
);

test('the answer is lost, or the file is cut on its way: it is sent again and lies there once', async () => {
	const tab = await phone.tab();
	await take(tab);
	tab.remote.files = ['cut', 'lost reply'];
	for (let i = 0; i < 3; i++) {
		await tab.engine.once();
		// The rest goes on: the phone is online, and nothing is said to be wrong.
		expect([tab.report.online, tab.report.stuck]).toEqual([true, null]);
	}
	await sync(tab);
	expect([await stored(), await waiting(tab), await held(tab)]).toEqual([[WORDS], 0, [1]]);
});

test('two tabs send the same file at once: it lies there once, and nobody is told of a failure', async () => {
	const [one, two] = [await phone.tab(), await phone.tab()];
	await take(one);
	one.remote.files = two.remote.files = ['cut'];
	await Promise.all([one.engine.once(), two.engine.once()]);
	await Promise.all([one.engine.once(), two.engine.once()]);
	await sync(two);
	expect([await stored(), await one.tray(), await waiting(two)]).toEqual([[WORDS], [], 0]);
});

test('Storage does not take it: it stays on the phone, is told, and can be sent again', async () => {
	const tab = await phone.tab();
	const id = await take(tab);
	tab.remote.files = ['refused'];
	await sync(tab);
	expect(await held(tab)).toEqual([-1]);
	expect(await tab.tray()).toMatchObject([{ code: 'file_refused', mutation: { tbl: 'attachment', id } }]);
	expect(await stored()).toEqual([]);
	await sendAgain(tab.store, id);
	await sync(tab);
	expect([await stored(), await tab.tray(), await held(tab)]).toEqual([[WORDS], [], [1]]);
});

test('the row is refused: the file stays with it in the tray, and goes when that is thrown away', async () => {
	const tab = await phone.tab();
	await tab.engine.once();
	await attach(
		tab,
		{ ...own(), kind: 'photo', media_type: 'image/jpeg', moment: 'moving_in', width: 9999, height: 3 },
		bytes()
	);
	await sync(tab);
	expect(await tab.tray()).toMatchObject([{ code: 'invalid' }]);
	expect([await held(tab), await stored()]).toEqual([[0], []]);
	const vault = await tab.store.vault();
	await vault.db.tray.clear();
	await sync(tab);
	expect(await held(tab)).toEqual([]);
});

test('no room: what was seen longest ago goes, never what waits; the new one is shown, said and kept when there is room', async () => {
	const tab = await phone.tab();
	await take(tab);
	await sync(tab);
	const waits = await (async () => {
		tab.remote.offline = true;
		return take(tab);
	})();
	expect((await held(tab)).sort()).toEqual([0, 1]);
	phone.disk.full = true;
	const late = await take(tab);
	expect(tab.store.trouble).toBe('storage_full');
	expect((await rows(tab)).map(({ id }) => id)).toContain(late);
	expect(await held(tab)).toEqual([0]);
	const now = tab.now().getTime();
	for (const id of [waits, late]) expect(await fileOf(tab.store, id, now)).toBeDefined();
	phone.disk.full = false;
	tab.remote.offline = false;
	await tab.store.saveAgain();
	for (let i = 0; i < 3; i++) await sync(tab);
	expect([tab.store.trouble, await stored()]).toEqual([null, [WORDS, WORDS, WORDS]]);
});

test('deleted by its owner, or its reader removed: the file goes from every phone', async () => {
	const [amina, kariPhone] = [await phone.tab(), stage.kari()];
	const [id, other] = [await take(amina), await take(amina)];
	for (let i = 0; i < 2; i++) await sync(amina);
	const kari = await kariPhone.tab();
	await kari.engine.once();
	for (const one of [id, other, crypto.randomUUID()]) await keepFile(kari.store, one, new ArrayBuffer(3), 1);
	expect((await held(kari)).length).toBe(2);
	const row = (await rows(amina)).find((one) => one.id === id) as Attachment;
	await remove(amina, 'attachment', row);
	await sync(amina);
	await kari.engine.once();
	expect([(await held(amina)).length, (await held(kari)).length]).toEqual([1, 1]);
	expect(await db.query('select path from private.files_to_delete() path')).toEqual([
		{ path: `${own().enrolment_id}/${id}` }
	]);
	await db.query('update app.team_member set removed_at = now() where person_id = $1', [kariPhone.me.person_id]);
	await kari.engine.once();
	expect(await held(kari)).toEqual([]);
});

test('a worker’s phone without contact lets go of files after three days, like rows', async () => {
	const amina = await phone.tab();
	const id = await take(amina);
	await sync(amina);
	const kari = await stage.kari().tab();
	await kari.engine.once();
	await keepFile(kari.store, id, new ArrayBuffer(3), 1);
	kari.remote.offline = true;
	for (let day = 0; day < 4; day++) {
		kari.phone.clock.time += 25 * 3_600_000;
		await kari.engine.once();
	}
	expect(await held(kari)).toEqual([]);
});
