import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { freshDatabase, type Database } from '../sql/db.ts';
import { setStage, type Stage } from './world.ts';

let db: Database;
let stage: Stage;
beforeEach(async () => {
	db = await freshDatabase();
	stage = await setStage(db);
});
afterEach(() => db.drop());

const numbers = (from: number, to: number): string[] =>
	Array.from({ length: to - from + 1 }, (_, i) => `nr ${from + i}`);

describe('sending', () => {
	test('twenty messages written offline, with a crash after eleven, arrive once and in order', async () => {
		const phone = stage.amina();
		const before = await phone.tab();
		await before.say(stage.team, ...numbers(1, 11));
		before.remote.faults = ['ok', 'lost reply'];
		await before.crash();
		const after = await phone.tab();
		expect(await after.bodies(stage.team.audience)).toEqual(numbers(1, 11));
		await after.say(stage.team, ...numbers(12, 20));
		after.remote.faults = ['lost reply'];
		expect(await after.engine.once()).toBe('offline');
		await after.crash();
		const third = await phone.tab();
		expect(await third.bodies(stage.team.audience)).toEqual(numbers(1, 20));
		expect(await third.engine.once()).toBe('done');
		expect(await stage.bodies(stage.team.audience)).toEqual(numbers(1, 20));
		expect(await third.bodies(stage.team.audience)).toEqual(numbers(1, 20));
		expect(await third.outbox()).toBe(0);
	});

	test('two tabs on one phone write and send at once: every message arrives once, each tab in its order', async () => {
		const phone = stage.amina();
		const [one, two] = [await phone.tab(), await phone.tab()];
		await Promise.all([one.say(stage.team, ...numbers(1, 20)), two.say(stage.team, ...numbers(101, 120))]);
		one.remote.faults = ['twice', 'lost reply'];
		await Promise.all([one.engine.once(), two.engine.once()]);
		await Promise.all([one.engine.once(), two.engine.once()]);
		const arrived = await stage.bodies(stage.team.audience);
		expect(arrived.filter((body) => numbers(1, 20).includes(body))).toEqual(numbers(1, 20));
		expect(arrived.filter((body) => numbers(101, 120).includes(body))).toEqual(numbers(101, 120));
		expect(arrived).toHaveLength(40);
		expect([await one.outbox(), await two.bodies(stage.team.audience)]).toEqual([0, arrived]);
	});

	test('two tabs that pull the same news at once keep each row once', async () => {
		const [phone, kari] = [stage.amina(), await stage.kari().tab()];
		const tabs = [await phone.tab(), await phone.tab()];
		for (const tab of tabs) await tab.engine.once();
		await kari.say(stage.team, ...numbers(1, 5));
		await kari.engine.once();
		let waiting = tabs.length;
		let release = (): void => {};
		const both = new Promise<void>((resolve) => (release = resolve));
		for (const { remote } of tabs) {
			const pull = remote.pull.bind(remote);
			remote.pull = async (...args) => {
				const reply = await pull(...args);
				if (--waiting <= 0) release();
				await both;
				return reply;
			};
		}
		await Promise.all(tabs.map((tab) => tab.engine.once()));
		const { db: disk } = await (tabs[0] ?? kari).store.vault();
		const ids = (await disk.records.toArray()).flatMap((record) => record.ids);
		expect(ids).toHaveLength(new Set(ids).size);
		for (const tab of tabs) expect(await tab.bodies(stage.team.audience)).toEqual(numbers(1, 5));
	});
});
