import { afterEach, beforeEach, expect, test } from 'vitest';
import { freshDatabase, type Database } from '../sql/db.ts';
import type { Tab } from './phone.ts';
import { setStage, type Stage } from './world.ts';

/** The phone of somebody who came in later: what it holds, and that both sides agree about it. */
let db: Database;
let stage: Stage;
let amina: Tab;
beforeEach(async () => {
	db = await freshDatabase();
	stage = await setStage(db);
	amina = await stage.amina().tab();
	await amina.say(stage.team, 'før en', 'før to');
	await amina.engine.once();
});
afterEach(() => db.drop());

/** Opens the app anew, which asks for digests. Gives the audiences that were sent from their start. */
async function startAgain(tab: Tab): Promise<string[]> {
	const again = await tab.phone.tab();
	const started: string[] = [];
	const pull = again.remote.pull.bind(again.remote);
	again.remote.pull = async (...args) => {
		const reply = await pull(...args);
		if (reply.ok) started.push(...reply.audiences.filter(({ from_start }) => from_start).map(({ id }) => id));
		return reply;
	};
	expect(await again.engine.once()).toBe('done');
	return started;
}

test('the phone holds what came after the yes, and its digest is the database’s', async () => {
	await stage.letSiriIn();
	await amina.say(stage.team, 'etter en');
	await amina.engine.once();
	const siri = await stage.siri().tab();
	expect(await siri.engine.once()).toBe('done');
	expect(await siri.bodies(stage.team.audience)).toEqual(['etter en']);
	await siri.say(stage.team, 'hei');
	await siri.engine.once();
	await db.query(`update app.message set lang = 'nn' where body = 'før en'`);
	await db.query(`delete from app.message where body = 'før to'`);
	expect(await startAgain(siri)).toEqual([]);
	expect(await siri.bodies(stage.team.audience)).toEqual(['etter en', 'hei']);
});

test('without the rule in the change index both sides disagree, and the digest shows it', async () => {
	await stage.letSiriIn();
	const siri = await stage.siri().tab();
	await siri.engine.once();
	await db.query(
		'alter policy change_read on app.change using (audience_id = any (array(select private.my_audiences())))'
	);
	expect(await startAgain(siri)).toEqual([stage.team.audience]);
});

test('removed and let in again between two contacts: the next start lets go of what is not hers any more', async () => {
	await stage.letSiriIn('yes_all');
	const siri = await stage.siri().tab();
	await siri.engine.once();
	expect(await siri.bodies(stage.team.audience)).toEqual(['før en', 'før to']);
	await stage.siriLeaves();
	await stage.letSiriIn();
	expect(await startAgain(siri)).toEqual([stage.team.audience]);
	expect(await siri.bodies(stage.team.audience)).toEqual([]);
	expect(await startAgain(siri)).toEqual([]);
});
