import { afterEach, beforeEach, expect, test } from 'vitest';
import { freshDatabase, type Database } from '../sql/db.ts';
import { setStage, type Stage } from './world.ts';

/** The server dies in the middle of a batch: nothing of it is half done, and all of it arrives once. */
const numbers = Array.from({ length: 50 }, (_, i) => `nr ${i + 1}`);

let db: Database;
let stage: Stage;
beforeEach(async () => {
	db = await freshDatabase();
	stage = await setStage(db);
});
afterEach(() => db.drop());

/** Makes each message take a while, so that a batch can be met in its middle. */
const SLOW = `create function private.dawdle() returns trigger language plpgsql as $$ begin perform pg_sleep(0.02); return new; end $$;
	create trigger dawdle before insert on app.message for each row execute function private.dawdle()`;

/** Ends the connection over which a push is being carried out. */
async function killThePush(): Promise<number> {
	for (let attempt = 0; attempt < 100; attempt++) {
		await new Promise((resolve) => setTimeout(resolve, 50));
		const killed = await db.query(
			`select pg_terminate_backend(pid) from pg_stat_activity
			where datname = current_database() and pid <> pg_backend_pid() and state = 'active' and query like '%sync_push%'
				and now() - query_start > interval '200 milliseconds'`
		);
		if (killed.length > 0) return killed.length;
	}
	return 0;
}

test('its connection is killed twice in the middle of fifty messages: they arrive once and in order', async () => {
	const amina = await stage.amina().tab();
	await amina.say(stage.team, ...numbers);
	await db.query(SLOW);
	for (let i = 0; i < 2; i++) {
		const [outcome, killed] = await Promise.all([amina.engine.once(), killThePush()]);
		expect([outcome, killed]).toEqual(['offline', 1]);
		expect(await stage.bodies(stage.team.audience)).toEqual([]);
		expect(await amina.bodies(stage.team.audience)).toEqual(numbers);
	}
	await db.query('drop trigger dawdle on app.message');
	expect(await amina.engine.once()).toBe('done');
	expect(await stage.bodies(stage.team.audience)).toEqual(numbers);
	expect([await amina.outbox(), await amina.tray()]).toEqual([0, []]);
});
