import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '../db.ts';
import { Device } from '../device.ts';
import { newId, type World } from '../world.ts';

export interface CursorRace {
	written: number;
	pulls: number;
	/** Rows that are in the database and that a phone never got, summed over all phones. */
	missing: number;
	/** Rows a phone got a second time. */
	duplicates: number;
	/** 95th percentile from commit until a phone has the row, in milliseconds. */
	lag95: number;
}

const WRITERS = 16;
const HOLD_MS = 20;

/**
 * Sixteen writers in four audiences hold their transactions open for a random time while eight phones pull; a foreign
 * transaction stays open from before the first write until after the last pull.
 * @param ms how long to write.
 */
export async function cursorRace(db: Database, world: World, ms: number): Promise<CursorRace> {
	const until = performance.now() + ms;
	const committed = new Map<string, number>();
	const lags: number[] = [];
	const seenBy: Map<string, number>[] = [];
	let writing = true;
	let pulls = 0;
	const openFrom = await foreignTransaction(db);

	const write = async (): Promise<void> => {
		while (performance.now() < until) {
			const ids = await writeOnce(world);
			for (const id of ids) committed.set(id, performance.now());
		}
	};
	const follow = async (device: Device): Promise<void> => {
		const seen = new Map<string, number>();
		seenBy.push(seen);
		for (let last = false; ; last = !writing) {
			const reply = await device.pull();
			pulls += 1;
			for (const { rows } of reply.audiences)
				for (const { row } of rows) {
					seen.set(row.id, (seen.get(row.id) ?? 0) + 1);
					const at = committed.get(row.id);
					if (at !== undefined) lags.push(performance.now() - at);
				}
			if (last && !reply.more) return;
			await pause(2);
		}
	};

	const phones = [world.kari, world.kari, world.kari, world.kari, world.amina, world.amina, world.bilal, world.bilal];
	const pulling = Promise.all(phones.map((caller) => follow(new Device(caller))));
	await Promise.all(Array.from({ length: WRITERS }, write));
	writing = false;
	await pulling;
	await openFrom();
	return {
		...{ written: committed.size, pulls },
		missing: await missing(db, world, seenBy),
		duplicates: seenBy.flatMap((seen) => [...seen.values()]).reduce((sum, times) => sum + times - 1, 0),
		lag95: lags.sort((a, b) => a - b)[Math.floor(lags.length * 0.95)] ?? 0
	};
}

/** An administrator's forgotten transaction: it has written, and neither commits nor ends. */
async function foreignTransaction(db: Database): Promise<() => Promise<void>> {
	let end = (): void => undefined;
	const ended = new Promise<void>((resolve) => (end = resolve));
	const nobody = db.as({ sub: newId(), role: 'authenticated' });
	const running = nobody.tx(async (client) => {
		await client.query('reset role');
		await client.query(`update app.office set phone = phone`);
		await ended;
	});
	return async () => {
		end();
		await running;
	};
}

/** One transaction of Kari's: one to three messages in one audience, held open, sometimes given up. */
async function writeOnce(world: World): Promise<string[]> {
	const { teamA, kariA, teamB, kariB } = world.places;
	const place = [teamA, kariA, teamB, kariB][Math.floor(Math.random() * 4)] ?? teamA;
	const enrolment = place === teamA || place === kariA ? world.ids.enrolmentA : world.ids.enrolmentB;
	const ids = Array.from({ length: 1 + Math.floor(Math.random() * 3) }, newId);
	const given = await world.kari
		.tx(async (client) => {
			for (const id of ids)
				await client.query(
					`insert into app.message (id, enrolment_id, audience_id, body, lang) values ($1, $2, $3, 'hei', 'nb')`,
					[id, enrolment, place]
				);
			await pause(Math.random() * HOLD_MS);
			if (Math.random() < 0.1) throw new GivenUp();
		})
		.then(
			() => true,
			(error: unknown) => {
				if (error instanceof GivenUp) return false;
				throw error;
			}
		);
	return given ? ids : [];
}

class GivenUp extends Error {}

async function missing(db: Database, world: World, seenBy: Map<string, number>[]): Promise<number> {
	const rows = await db.query<{ id: string; enrolment_id: string }>('select id, enrolment_id from app.message');
	return seenBy.reduce((sum, seen, phone) => {
		const wants =
			phone < 4
				? rows
				: rows.filter((row) => row.enrolment_id === (phone < 6 ? world.ids.enrolmentA : world.ids.enrolmentB));
		return sum + wants.filter((row) => !seen.has(row.id)).length;
	}, 0);
}
