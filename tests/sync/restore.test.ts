import { afterEach, beforeEach, expect, test } from 'vitest';
import { change, create } from '#lib/data/task/mutations.ts';
import { freshDatabase, type Database } from '../sql/db.ts';
import { backup } from './backup.ts';
import type { Tab } from './phone.ts';
import { step } from './rows.ts';
import { setStage, type Stage } from './world.ts';

const DAY = 24 * 3_600_000;

let db: Database;
let stage: Stage;
beforeEach(async () => {
	db = await freshDatabase();
	stage = await setStage(db);
});
afterEach(() => db.drop());

async function titles(tab: Tab): Promise<unknown[]> {
	return (await tab.rows({ tbl: 'task' })).map((row) => (row as unknown as { title: string }).title);
}

test('after a restore every phone sends again what the database has forgotten, once and in order', async () => {
	const [amina, kari] = [await stage.amina().tab(), await stage.kari().tab()];
	await amina.say(stage.team, 'før');
	const id = await create(amina, step(stage.team, { title: 'Ring legen' }));
	await amina.engine.once();
	const restore = await backup(db);
	await amina.say(stage.team, 'etter 1', 'etter 2');
	const [task] = await amina.rows({ tbl: 'task', id });
	await change(amina, task as never, { status: 'done' });
	await amina.engine.once();
	await kari.engine.once();
	await kari.say(stage.direct, 'fra Kari');
	await kari.engine.once();
	await amina.say(stage.team, 'ennå ikke sendt');
	await restore();

	expect(await stage.bodies(stage.team.audience)).toEqual(['før']);
	for (const tab of [amina, kari, amina]) expect(await tab.engine.once()).toBe('done');
	const all = ['før', 'etter 1', 'etter 2', 'ennå ikke sendt'];
	expect(await stage.bodies(stage.team.audience)).toEqual(all);
	expect(await stage.bodies(stage.direct.audience)).toEqual(['fra Kari']);
	expect(await amina.bodies(stage.team.audience)).toEqual(all);
	expect(await amina.bodies(stage.direct.audience)).toEqual(['fra Kari']);
	expect(await amina.rows({ tbl: 'task', id })).toMatchObject([{ status: 'done', pending: false }]);
	expect([await amina.tray(), await kari.tray(), await amina.outbox()]).toEqual([[], [], 0]);
});

test('a new epoch of a database that forgot nothing changes nothing', async () => {
	const [amina, other] = [await stage.amina().tab(), await stage.amina().tab()];
	await amina.say(stage.team, 'en', 'to');
	const id = await create(amina, step(stage.team, { title: 'Ring legen' }));
	await amina.engine.once();
	const [task] = await amina.rows({ tbl: 'task', id });
	await change(amina, task as never, { title: 'Ring i dag' });
	await amina.engine.once();
	await other.engine.once();
	const [newer] = await other.rows({ tbl: 'task', id });
	await change(other, newer as never, { title: 'Ring i morgen' });
	await other.engine.once();
	await (
		await backup(db)
	)();
	for (const tab of [amina, other, amina]) expect(await tab.engine.once()).toBe('done');
	expect(await stage.bodies(stage.team.audience)).toEqual(['en', 'to']);
	expect([await titles(amina), await titles(other)]).toEqual([['Ring i morgen'], ['Ring i morgen']]);
	expect([await amina.tray(), await other.tray()]).toEqual([[], []]);
});

test('restored twice, the second time from an earlier backup: what the first one still had is sent again too', async () => {
	const amina = await stage.amina().tab();
	const restoreEarlier = await backup(db);
	await amina.say(stage.team, 'en');
	const id = await create(amina, step(stage.team, { title: 'Ring legen' }));
	await amina.engine.once();
	const [task] = await amina.rows({ tbl: 'task', id });
	await change(amina, task as never, { title: 'Ring i dag' });
	await amina.engine.once();
	const restoreLater = await backup(db);
	await amina.say(stage.team, 'to');
	await amina.engine.once();
	for (const restore of [restoreLater, restoreEarlier]) {
		await restore();
		expect(await amina.engine.once()).toBe('done');
		expect(await stage.bodies(stage.team.audience)).toEqual(['en', 'to']);
		expect(await titles(amina)).toEqual(['Ring i dag']);
	}
});

test('what was acknowledged more than a week ago is not sent again', async () => {
	const amina = await stage.amina().tab();
	const restore = await backup(db);
	await amina.say(stage.team, 'gammel');
	await amina.engine.once();
	amina.phone.clock.pass(5 * DAY);
	await amina.say(stage.team, 'ny');
	await amina.engine.once();
	amina.phone.clock.pass(3 * DAY);
	await amina.engine.once();
	await restore();
	await amina.engine.once();
	expect(await stage.bodies(stage.team.audience)).toEqual(['ny']);
});

test('a phone whose own disk went back in time takes a new number and loses nothing', async () => {
	const amina = await stage.amina().tab();
	await amina.say(stage.team, 'en', 'to');
	await amina.engine.once();
	const { db: disk } = await amina.store.vault();
	await disk.queue.update('queue', { next: 1 });
	expect(await amina.engine.once()).toBe('done');
	await amina.say(stage.team, 'tre');
	expect(await amina.engine.once()).toBe('done');
	expect(await stage.bodies(stage.team.audience)).toEqual(['en', 'to', 'tre']);
});

test('a log the database has lost is begun anew', async () => {
	const amina = await stage.amina().tab();
	await amina.say(stage.team, 'en');
	await amina.engine.once();
	await db.query('delete from app.sync_client');
	await amina.say(stage.team, 'to', 'tre');
	expect(await amina.engine.once()).toBe('done');
	expect(await stage.bodies(stage.team.audience)).toEqual(['en', 'to', 'tre']);
	expect(await amina.tray()).toEqual([]);
});

test('a row that went missing on the phone is found by the digest and fetched again', async () => {
	const phone = stage.amina();
	const amina = await phone.tab();
	await amina.say(stage.team, 'en', 'to', 'tre');
	await amina.engine.once();
	await amina.say(stage.team, 'ikke sendt');
	const { db: disk } = await amina.store.vault();
	const [lost] = await disk.records.where('pk').startsWith(`message/${stage.team.audience}/`).primaryKeys();
	await disk.records.delete(lost ?? '');
	expect(await amina.bodies(stage.team.audience)).toHaveLength(3);
	await amina.crash();
	const again = await phone.tab();
	expect(await again.engine.once()).toBe('done');
	expect(await again.bodies(stage.team.audience)).toEqual(['en', 'to', 'tre', 'ikke sendt']);
	expect(await stage.bodies(stage.team.audience)).toEqual(['en', 'to', 'tre', 'ikke sendt']);
});
