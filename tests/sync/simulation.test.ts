import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { freshDatabase } from '../sql/db.ts';
import type { Fault, Phone, Tab } from './phone.ts';
import { setStage } from './world.ts';

const db = await freshDatabase();
const stage = await setStage(db);
afterAll(() => db.drop());

const HOUR = 3_600_000;

/** What can happen. `who`: Amina's first phone, her second one, or Kari's. */
type Event =
	| { what: 'say'; who: number; tab: number; place: 'team' | 'direct' }
	| { what: 'sync'; who: number; tab: number; faults: Fault[] }
	| { what: 'race'; who: number; faults: Fault[] }
	| { what: 'crash'; who: number; tab: number }
	| { what: 'clock'; who: number; hours: number }
	| { what: 'out' }
	| { what: 'in' }
	| { what: 'epoch' };

const who = fc.nat(2);
const tab = fc.nat(1);
const faults = fc.array(fc.constantFrom<Fault>('ok', 'ok', 'lost request', 'lost reply', 'twice'), { maxLength: 4 });
const event: fc.Arbitrary<Event> = fc.oneof(
	{
		weight: 6,
		arbitrary: fc.record({
			what: fc.constant('say' as const),
			who,
			tab,
			place: fc.constantFrom('team' as const, 'direct' as const)
		})
	},
	{ weight: 4, arbitrary: fc.record({ what: fc.constant('sync' as const), who, tab, faults }) },
	{ weight: 2, arbitrary: fc.record({ what: fc.constant('race' as const), who, faults }) },
	{ weight: 2, arbitrary: fc.record({ what: fc.constant('crash' as const), who, tab }) },
	{
		weight: 1,
		arbitrary: fc.record({
			what: fc.constant('clock' as const),
			who,
			hours: fc.constantFrom(1, -1, 24 * 400, -24 * 365)
		})
	},
	{ weight: 1, arbitrary: fc.constantFrom<Event>({ what: 'out' }, { what: 'in' }, { what: 'epoch' }) }
);

class Device {
	readonly said: string[] = [];

	constructor(
		readonly phone: Phone,
		readonly tabs: Tab[]
	) {}

	tab(i: number): Tab {
		const tab = this.tabs[i];
		if (tab === undefined) throw new Error(`no tab ${i}`);
		return tab;
	}
}

class Run {
	readonly phones: Device[] = [];
	#count = 0;
	readonly #run = crypto.randomUUID();

	static async start(): Promise<Run> {
		const run = new Run();
		for (const phone of [stage.amina(), stage.amina(), stage.kari()]) {
			run.phones.push(new Device(phone, [await phone.tab(), await phone.tab()]));
		}
		return run;
	}

	device(who: number): Device {
		const device = this.phones[who];
		if (device === undefined) throw new Error(`no phone ${who}`);
		return device;
	}

	async do(event: Event): Promise<void> {
		if (event.what === 'out' || event.what === 'in') return membership(event.what === 'in');
		if (event.what === 'epoch') return void (await db.query('update app.sync_meta set epoch = gen_random_uuid()'));
		const device = this.device(event.who);
		if (event.what === 'clock') return void (device.phone.clock.time += event.hours * HOUR);
		if (event.what === 'race') {
			device.tab(0).remote.faults = [...event.faults];
			await Promise.all(device.tabs.map((tab) => tab.engine.once()));
			return;
		}
		const tab = device.tab(event.tab);
		if (event.what === 'crash') {
			await tab.crash();
			device.tabs[event.tab] = await device.phone.tab();
		} else if (event.what === 'sync') {
			tab.remote.faults = [...event.faults];
			await tab.engine.once();
		} else {
			const body = `${this.#run} ${event.who} ${++this.#count}`;
			device.said.push(body);
			await tab.say(stage[event.place], body);
		}
	}

	/** A good network for long enough. */
	async heal(): Promise<void> {
		await membership(true);
		for (let i = 0; i < 3; i++) {
			for (const { tabs } of this.phones) {
				for (const tab of tabs) {
					tab.remote.faults = [];
					expect(await tab.engine.once()).toBe('done');
				}
			}
		}
	}

	async check(): Promise<void> {
		const arrived = [...(await stage.bodies(stage.team.audience)), ...(await stage.bodies(stage.direct.audience))];
		for (const device of this.phones) {
			const { said, tabs } = device;
			const refused = (await device.tab(0).tray()).map((item) => item.text);
			expect([...arrived.filter((body) => said.includes(body)), ...refused].sort()).toEqual([...said].sort());
			for (const place of [stage.team, stage.direct]) {
				const bodies = await stage.bodies(place.audience);
				// Each phone's messages keep the order in which they were written.
				const own = bodies.filter((body) => said.includes(body));
				expect(own).toEqual(said.filter((body) => own.includes(body)));
				for (const tab of tabs) expect(await tab.bodies(place.audience)).toEqual(bodies);
			}
			expect(await device.tab(0).outbox()).toBe(0);
			const { db: disk } = await device.tab(0).store.vault();
			const ids = (await disk.records.toArray()).flatMap((record) => record.ids);
			expect(ids).toHaveLength(new Set(ids).size);
		}
	}

	async end(): Promise<void> {
		for (const { tabs } of this.phones) for (const tab of tabs) await tab.crash();
	}
}

async function membership(isIn: boolean): Promise<void> {
	await db.query(
		`update app.audience_member set removed_at = case when $3 then null else coalesce(removed_at, now()) end
		where person_id = $1 and audience_id = any ($2)`,
		[stage.world.ids.kari, [stage.team.audience, stage.direct.audience], isIn]
	);
}

async function withoutRowsOfOthers(run: Run): Promise<void> {
	const [row] = await db.query<{ out: boolean }>(
		'select removed_at is not null as out from app.audience_member where person_id = $1 and audience_id = $2',
		[stage.world.ids.kari, stage.team.audience]
	);
	if (!row?.out) return;
	const kari = run.device(2).tab(0);
	kari.remote.faults = [];
	await kari.engine.once();
	expect(await kari.rows({ tbl: 'message', enrolment: stage.team.enrolment })).toEqual([]);
}

const RUNS = Number(process.env['SYNC_RUNS'] ?? 12);

test('whatever happens, every message arrives once and in order or stays readable, and all phones end up the same', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(event, { minLength: 5, maxLength: 40 }), async (events) => {
			const run = await Run.start();
			try {
				for (const event of events) await run.do(event);
				await withoutRowsOfOthers(run);
				await run.heal();
				await run.check();
			} finally {
				await membership(true);
				await run.end();
			}
		}),
		{
			numRuns: RUNS,
			endOnFailure: process.env['SYNC_SHRINK'] === undefined,
			...(process.env['SYNC_SEED'] ? { seed: Number(process.env['SYNC_SEED']) } : {})
		}
	);
}, 600_000);
