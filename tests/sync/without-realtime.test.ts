import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { freshDatabase, type Database } from '../sql/db.ts';
import type { Tab } from './phone.ts';
import { setStage, type Stage } from './world.ts';

const SECOND = 1000;

/** How far behind a screen may be that nobody ever poked, in seconds. */
const BEHIND = 65;

let db: Database;
let stage: Stage;
let tabs: [Tab, Tab];
beforeEach(async () => {
	db = await freshDatabase();
	stage = await setStage(db);
	tabs = [await stage.amina().tab(), await stage.kari().tab()];
	for (const { engine } of tabs) engine.start();
});
afterEach(async () => {
	for (const tab of tabs) await tab.crash();
	await db.drop();
});

/** Lets virtual time pass on both phones, second by second, and real time for the database between. */
async function pass(seconds: number, each: (second: number) => Promise<void> = async () => {}): Promise<void> {
	for (let second = 1; second <= seconds; second++) {
		for (const { phone } of tabs) phone.clock.pass(SECOND);
		await each(second);
		if (second % 5 === 0) await new Promise((resolve) => setTimeout(resolve, 20));
	}
}

test('five minutes without Realtime, in which both write: each has all within 65 seconds after, and nobody was poked', async () => {
	const [amina, kari] = tabs;
	for (const tab of tabs) tab.heard('lost');
	let written = 0;
	await pass(300, async (second) => {
		if (second % 30 === 0) await amina.say(stage.team, `Amina ${++written}`);
		if (second % 45 === 0) await kari.say(stage.team, `Kari ${++written}`);
	});
	expect(written).toBe(16);
	await pass(BEHIND);
	await vi.waitFor(
		async () => {
			const arrived = await stage.bodies(stage.team.audience);
			expect(arrived).toHaveLength(written);
			for (const tab of tabs) expect(await tab.bodies(stage.team.audience)).toEqual(arrived);
			// The answer that takes the last one out of the outbox may still be on its way on a busy machine.
			expect([await amina.outbox(), await kari.outbox()]).toEqual([0, 0]);
		},
		{ timeout: 10_000, interval: 100 }
	);
});

test('what one wrote is seen by the other within 65 seconds although nobody is poked', async () => {
	const [amina, kari] = tabs;
	await vi.waitFor(() => expect(tabs.every(({ report }) => report.lastPull !== null)).toBe(true));
	await pass(1);
	await amina.say(stage.team, 'Er du der?');
	await vi.waitFor(async () => expect(await stage.bodies(stage.team.audience)).toEqual(['Er du der?']));
	expect(await kari.bodies(stage.team.audience)).toEqual([]);
	await pass(BEHIND);
	await vi.waitFor(async () => expect(await kari.bodies(stage.team.audience)).toEqual(['Er du der?']));
});
