import { afterEach, beforeEach, expect, test } from 'vitest';
import { readDraft, writeDraft } from '#lib/data/draft.ts';
import { freshDatabase, type Database } from '../sql/db.ts';
import type { Tab } from './phone.ts';
import { setStage, type Stage } from './world.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

let db: Database;
let stage: Stage;
let kari: Tab;
beforeEach(async () => {
	db = await freshDatabase();
	stage = await setStage(db);
	kari = await stage.kari().tab();
	await kari.say(stage.team, 'sendt');
	await kari.engine.once();
});
afterEach(() => db.drop());

const removeKari = () =>
	db.query('update app.team_member set removed_at = now() where person_id = $1 and enrolment_id = $2', [
		stage.world.ids.kari,
		stage.world.ids.enrolmentA
	]);

async function messages(tab: Tab): Promise<unknown[]> {
	return (await tab.rows({ tbl: 'message' })).map((row) => (row as unknown as { body: string }).body);
}

test('a removed worker loses the rows at once; unsent words stay readable for 24 hours, others are sent', async () => {
	const other = { audience: stage.world.places.teamB, enrolment: stage.world.ids.enrolmentB };
	await kari.say(stage.team, 'ikke sendt');
	await kari.say(other, 'til Bilal');
	await writeDraft(kari.store, `message:${stage.team.audience}`, 'halvferdig');
	await writeDraft(kari.store, `message:${other.audience}`, 'beholdes');
	await removeKari();
	// The database learns of the removal before the phone does: the pull comes first.
	kari.remote.faults = ['lost request'];
	await kari.engine.once();
	kari.remote.faults = [];
	const held = await kari.store.vault();
	expect((await held.db.audiences.toArray()).map((row) => row.id)).toContain(stage.team.audience);

	expect(await kari.engine.once()).toBe('done');
	expect(await messages(kari)).toEqual(['til Bilal']);
	expect((await held.db.audiences.toArray()).map((row) => row.id)).not.toContain(stage.team.audience);
	expect(await kari.onDisk()).not.toContain(stage.direct.audience);
	expect(await readDraft(kari.store, `message:${stage.team.audience}`)).toBe('');
	expect(await readDraft(kari.store, `message:${other.audience}`)).toBe('beholdes');
	expect(await kari.tray()).toMatchObject([{ text: 'ikke sendt', reason: 'removed' }]);
	expect(await stage.bodies(other.audience)).toEqual(['til Bilal']);

	kari.phone.clock.pass(23 * HOUR);
	await kari.engine.once();
	expect(await kari.tray()).toHaveLength(1);
	kari.phone.clock.pass(2 * HOUR);
	await kari.engine.once();
	expect(await kari.tray()).toEqual([]);
});

test('words written in the moment of removal go to the tray without a hole in the numbers', async () => {
	const other = { audience: stage.world.places.teamB, enrolment: stage.world.ids.enrolmentB };
	await removeKari();
	kari.remote.faults = ['ok'];
	// Written after the push and before the answer of the pull.
	const pull = kari.remote.pull.bind(kari.remote);
	kari.remote.pull = async (...args) => {
		const reply = await pull(...args);
		kari.remote.pull = pull;
		await kari.say(stage.team, 'for sent');
		await kari.say(other, 'til Bilal');
		return reply;
	};
	await kari.engine.once();
	expect(await kari.tray()).toMatchObject([{ text: 'for sent', reason: 'removed', code: 'removed' }]);
	expect(await messages(kari)).toEqual(['til Bilal']);
	expect(await kari.engine.once()).toBe('done');
	expect(await kari.tray()).toHaveLength(1);
	expect(await stage.bodies(other.audience)).toEqual(['til Bilal']);
	expect(await kari.outbox()).toBe(0);
});

test('an audience the database does not know of is kept and shown, and is asked for again', async () => {
	await db.query('delete from app.audience_member where person_id = $1 and audience_id = $2', [
		stage.world.ids.kari,
		stage.team.audience
	]);
	expect(await kari.engine.once()).toBe('frozen');
	expect(kari.report.stuck).toBe('cannot_update');
	expect(await messages(kari)).toEqual(['sendt']);
	await db.query('insert into app.audience_member (person_id, audience_id) values ($1, $2)', [
		stage.world.ids.kari,
		stage.team.audience
	]);
	expect(await kari.engine.once()).toBe('done');
	expect(kari.report.stuck).toBe(null);
	expect(await messages(kari)).toEqual(['sendt']);
});

test('a revoked phone loses the rows and keeps what was not sent; a mere stranger loses nothing', async () => {
	await kari.say(stage.team, 'ikke sendt');
	const sub = [stage.world.kari.claims.sub];
	await db.query('delete from app.sign_in where auth_user_id = $1', sub);
	expect(await kari.engine.once()).toBe('not_bound');
	expect(kari.report.stuck).toBe('cannot_update');
	expect(await messages(kari)).toEqual(['sendt', 'ikke sendt']);
	await db.query('insert into app.sign_in (auth_user_id, person_id, revoked_at) values ($1, $2, now())', [
		...sub,
		stage.world.ids.kari
	]);
	expect(await kari.engine.once()).toBe('revoked');
	expect(kari.report.stuck).toBe('revoked');
	expect(await messages(kari)).toEqual([]);
	expect(await kari.tray()).toMatchObject([{ text: 'ikke sendt' }]);
});

test("a worker's phone lets go of rows after three days without a pull, never of what was written there", async () => {
	kari.remote.offline = true;
	await kari.say(stage.team, 'ikke sendt');
	await writeDraft(kari.store, `message:${stage.team.audience}`, 'halvferdig');
	for (let day = 0; day < 2; day++) {
		kari.phone.clock.pass(DAY);
		await kari.engine.once();
	}
	expect(await messages(kari)).toEqual(['sendt', 'ikke sendt']);
	kari.phone.clock.pass(DAY + HOUR);
	await kari.engine.once();
	expect(await messages(kari)).toEqual(['ikke sendt']);
	expect(await readDraft(kari.store, `message:${stage.team.audience}`)).toBe('halvferdig');
	kari.remote.offline = false;
	expect(await kari.engine.once()).toBe('done');
	expect(await messages(kari)).toEqual(['sendt', 'ikke sendt']);
	expect(await kari.tray()).toEqual([]);
});

test('a jump of the clock is never elapsed time', async () => {
	kari.remote.offline = true;
	for (const days of [400, -400, -365, 365, 1]) {
		kari.phone.clock.pass(days * DAY);
		await kari.engine.once();
	}
	expect(await messages(kari)).toEqual(['sendt']);
});

test("a participant's phone keeps everything however long it is offline", async () => {
	const amina = await stage.amina().tab();
	await amina.engine.once();
	amina.remote.offline = true;
	for (let week = 0; week < 10; week++) {
		amina.phone.clock.pass(7 * DAY);
		await amina.engine.once();
	}
	expect(await messages(amina)).toEqual(['sendt']);
});

test("somebody else's sign-in on a phone changes nothing on it", async () => {
	const { remote } = kari;
	Object.assign(remote, { caller: stage.world.lars });
	expect(await kari.engine.once()).toBe('somebody_else');
	expect(kari.report.stuck).toBe('cannot_update');
	expect(await messages(kari)).toEqual(['sendt']);
});
