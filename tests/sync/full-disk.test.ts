import { afterEach, beforeEach, expect, test } from 'vitest';
import { readDraft, writeDraft } from '#lib/data/draft.ts';
import { send } from '#lib/data/message/mutations.ts';
import { freshDatabase, type Database } from '../sql/db.ts';
import type { Phone, Tab } from './phone.ts';
import { setStage, type Stage } from './world.ts';

/** No room on the phone: what waits stays, what is written is shown, and all is sent when there is room again. */
let db: Database;
let stage: Stage;
let phone: Phone;
let amina: Tab;
beforeEach(async () => {
	db = await freshDatabase();
	stage = await setStage(db);
	phone = stage.amina();
	amina = await phone.tab();
	await amina.say(stage.team, 'sendt');
	await amina.engine.once();
	await amina.say(stage.team, 'venter 1', 'venter 2');
	await writeDraft(amina.store, `message:${stage.direct.audience}`, 'halvferdig');
});
afterEach(() => db.drop());

const ALL = ['sendt', 'venter 1', 'venter 2', 'uten plass'];

test('the outbox is never made room of; what is written without room is shown, said and sent later', async () => {
	phone.disk.full = true;
	await amina.say(stage.team, 'uten plass');
	expect(amina.store.trouble).toBe('storage_full');
	expect(await amina.bodies(stage.team.audience)).toEqual(ALL);
	for (let i = 0; i < 5; i++) {
		await amina.store.saveAgain();
		await amina.engine.once();
		expect(amina.report.stuck).toBe('storage_full');
	}
	expect(await amina.outbox()).toBe(2);
	expect(await readDraft(amina.store, `message:${stage.direct.audience}`)).toBe('halvferdig');
	phone.disk.full = false;
	await amina.store.saveAgain();
	expect(await amina.engine.once()).toBe('done');
	expect(await stage.bodies(stage.team.audience)).toEqual(ALL);
	expect([amina.store.trouble, amina.report.stuck, await amina.outbox()]).toEqual([null, null, 0]);
});

test('killed while there is no room: what waited on the disk is sent by the next start, and drafts are as they were', async () => {
	phone.disk.full = true;
	const draft = { key: `message:${stage.direct.audience}`, text: '' };
	const app = { store: amina.store, now: () => amina.now(), spent: draft };
	const { audience, enrolment } = stage.direct;
	await send(app, { audienceId: audience, enrolmentId: enrolment, body: 'halvferdig', lang: 'nb' });
	expect(await amina.bodies(audience)).toEqual(['halvferdig']);
	await amina.crash();
	phone.disk.full = false;
	const again = await phone.tab();
	expect(await again.engine.once()).toBe('done');
	expect(await stage.bodies(stage.team.audience)).toEqual(['sendt', 'venter 1', 'venter 2']);
	expect(await again.bodies(audience)).toEqual([]);
	expect(await readDraft(again.store, draft.key)).toBe('halvferdig');
});
