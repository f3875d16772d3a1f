import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '../db.ts';
import { Device, message, type Wild } from '../device.ts';
import { newId, type World } from '../world.ts';

export interface TabRace {
	mutations: number;
	calls: number;
	missing: number;
	duplicates: number;
	/** Devices whose messages do not stand in the order they were written. */
	disorder: number;
	/** Devices whose refusals are not exactly the bad mutations. */
	wrongRefusals: number;
}

const TABS = 3;
const PER_DEVICE = 60;
const LOST_REQUESTS = 0.2;
const LOST_REPLIES = 0.3;
const EVERY_BAD = 17;

interface Phone {
	device: Device;
	outbox: Wild[];
	/** Highest number that a tab has heard to be done. */
	acknowledged: number;
}

/** Three tabs of each device send the same outbox at once; requests and replies get lost; every 17th mutation is bad. */
export async function competingTabs(db: Database, world: World, devices: number): Promise<TabRace> {
	const callers = [world.amina, world.kari, world.lars, world.bilal];
	const phones = Array.from({ length: devices }, (_, i) => phone(world, new Device(callers[i % 4] ?? world.amina), i));
	let calls = 0;
	const tab = async (p: Phone): Promise<void> => {
		while (p.acknowledged < p.outbox.length) {
			await pause(Math.random() * 5);
			if (Math.random() < LOST_REQUESTS) continue;
			const from = p.acknowledged;
			calls += 1;
			const reply = await p.device.pushRaw(p.outbox.slice(from, from + 1 + Math.floor(Math.random() * 12)));
			if (Math.random() < LOST_REPLIES) continue;
			if (reply.ok) p.acknowledged = Math.max(p.acknowledged, reply.last_seq);
		}
	};
	await Promise.all(phones.flatMap((p) => Array.from({ length: TABS }, () => tab(p))));
	const found = await Promise.all(phones.map((p, i) => compare(db, p, i)));
	const total = (key: 'missing' | 'duplicates' | 'disorder' | 'wrongRefusals'): number =>
		found.reduce((sum, one) => sum + one[key], 0);
	return {
		...{ mutations: devices * PER_DEVICE, calls, missing: total('missing'), duplicates: total('duplicates') },
		...{ disorder: total('disorder'), wrongRefusals: total('wrongRefusals') }
	};
}

const isBad = (seq: number): boolean => seq % EVERY_BAD === 0;

function phone(world: World, device: Device, i: number): Phone {
	const places: (keyof World['places'])[] = device.caller === world.bilal ? ['teamB'] : ['teamA'];
	const outbox = Array.from({ length: PER_DEVICE }, (_, n) => {
		const good = message(world, places[0] ?? 'teamA', `${i}:${n + 1}`);
		return { ...(isBad(n + 1) ? { op: 'delete', tbl: 'task', id: newId() } : good), seq: n + 1, v: 1 };
	});
	return { device, outbox, acknowledged: 0 };
}

async function compare(db: Database, p: Phone, i: number): Promise<Omit<TabRace, 'mutations' | 'calls'>> {
	const rows = await db.query<{ body: string }>(
		`select m.body from app.message m join app.change c on c.row_id = m.id where m.body like $1 order by c.ver, m.id`,
		[`${i}:%`]
	);
	const got = rows.map((row) => Number(row.body.split(':')[1]));
	const all = p.outbox.map((_, n) => n + 1);
	const want = all.filter((seq) => !isBad(seq));
	const refused = await db.query<{ seq: string; code: string }>(
		'select seq, code from app.sync_refusal where client_id = $1 order by seq',
		[p.device.id]
	);
	const asWanted =
		refused.map((r) => `${r.seq} ${r.code}`).join() ===
		all
			.filter(isBad)
			.map((seq) => `${seq} gone`)
			.join();
	return {
		missing: want.filter((seq) => !got.includes(seq)).length,
		duplicates: got.length - new Set(got).size,
		disorder: got.some((seq, n) => n > 0 && seq < (got[n - 1] ?? 0)) ? 1 : 0,
		wrongRefusals: asWanted ? 0 : 1
	};
}
