import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { PUBLISHABLE_KEY, signToken } from '../../../supabase/local/jwt.ts';
import type { Database } from '../db.ts';
import { tablesOf } from '../matrix/catalogue.ts';
import { addProbe } from '../matrix/probe.ts';
import { buildWorld, type World } from '../world.ts';
import { junk, oddText, spelling, spoil, spoilt } from './junk.ts';
import { LIMIT, LONG, SEED } from './length.ts';
import { FuzzedServer } from './server.ts';

const RUNS = LONG ? 3_000 : 120;
/** What the program may have grown by while one phone floods it, in MiB. */
const FLAT = 180;

let server: FuzzedServer;
let db: Database;
let world: World;
let tables: string[];
let tokens: string[];
let frames = 0;

beforeAll(async () => {
	server = await FuzzedServer.start();
	db = server.database();
	world = await buildWorld(db);
	await addProbe(db);
	tables = await tablesOf(db);
	tokens = await Promise.all([world.odd, world.rune, world.stranger].map(({ claims }) => signToken(claims)));
});
afterAll(async () => {
	console.log(`${frames} frames, seed ${SEED}`);
	await db.drop();
	await server.remove();
});

const print = async (): Promise<string | undefined> =>
	(await db.query<{ print: string }>('select probe.print($1) as print', [tables]))[0]?.print;

async function open(version = '2.0.0'): Promise<WebSocket> {
	const socket = new WebSocket(
		`ws://127.0.0.1:${server.port}/realtime/v1/websocket?apikey=${PUBLISHABLE_KEY}&vsn=${version}`
	);
	socket.on('error', () => undefined);
	await once(socket, 'open');
	return socket;
}

type Sent = string | Buffer;

/** Frames as phones send them, spoilt in up to three places, and bytes that are no frames. */
function sent(): fc.Arbitrary<Sent> {
	const topics = ['phoenix', 'realtime:', `realtime:person:${world.ids.amina}`, `realtime:person:${world.ids.odd}`];
	const payload = (token: string | undefined): object => ({
		config: { private: true, broadcast: { ack: true, self: true, replication_ready: true }, presence: { key: '' } },
		access_token: token
	});
	const good = fc
		.record({
			topic: fc.oneof(fc.constantFrom(...topics), oddText),
			event: fc.constantFrom('heartbeat', 'phx_join', 'phx_join', 'phx_leave', 'access_token', 'broadcast', 'presence'),
			token: fc.constantFrom(...tokens, undefined, 'x', 'a.b.c')
		})
		.map(({ topic, event, token }): unknown => ['1', '2', topic, event, payload(token)]);
	const spoiltFrame = fc
		.tuple(good, fc.array(spoil, { maxLength: 3 }), spelling)
		.map(([frame, spoils, spell]) => spell(JSON.stringify(spoils.reduce((value, one) => spoilt(value, one), frame))));
	return fc.oneof(
		{ weight: 8, arbitrary: spoiltFrame },
		{ weight: 1, arbitrary: junk.map((value) => JSON.stringify(value)) },
		{ weight: 1, arbitrary: oddText },
		{ weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }).map((list) => Buffer.from(list)) }
	);
}

/** Sends and waits until all of it is answered, which a heartbeat tells, or the server has hung up. */
async function say(socket: WebSocket, list: Sent[]): Promise<string[]> {
	const heard: string[] = [];
	socket.on('message', (data) => heard.push(String(data)));
	for (const one of list) socket.send(one);
	frames += list.length;
	socket.send(JSON.stringify([null, 'last', 'phoenix', 'heartbeat', {}]));
	while (socket.readyState === WebSocket.OPEN && !heard.some((text) => text.includes('"last"'))) await sleep(1);
	return heard;
}

test(
	'whatever frames come, the server runs on, lets nobody in and changes nothing',
	async () => {
		const before = await print();
		await fc.assert(
			fc.asyncProperty(
				fc.constantFrom('1.0.0', '2.0.0'),
				fc.array(sent(), { minLength: 1, maxLength: 8 }),
				async (version, list) => {
					const socket = await open(version);
					const heard = await say(socket, list);
					socket.terminate();
					expect(server.runs).toBe(true);
					const joined = heard.filter((text) => text.includes(world.ids.amina) && text.includes('"status":"ok"'));
					// A channel that was never joined may be left; that opens nothing.
					expect(joined.filter((text) => text.includes('postgres_changes'))).toEqual([]);
				}
			),
			{ seed: SEED, numRuns: RUNS }
		);
		expect(await print()).toBe(before);
		expect(await hears()).toBe(true);
	},
	LIMIT
);

/** Whether a phone that behaves still hears its doorbell. */
async function hears(): Promise<boolean> {
	const socket = await open();
	const token = await signToken(world.amina.claims);
	const topic = `person:${world.ids.amina}`;
	const rung = new Promise<boolean>((resolve) =>
		socket.on('message', (data) => String(data).includes('"poke"') && resolve(true))
	);
	await say(socket, [
		JSON.stringify(['1', '1', `realtime:${topic}`, 'phx_join', { config: { private: true }, access_token: token }])
	]);
	await db.query('update app.enrolment set phone = $1 where id = $2', ['1', world.ids.enrolmentA]);
	const result = await Promise.race([rung, sleep(5000, false)]);
	socket.terminate();
	return result;
}

test(
	'memory is flat while one phone says more than can be answered',
	async () => {
		const content = { config: { private: true }, filler: 'x'.repeat(900_000) };
		const large = JSON.stringify(['1', '1', `realtime:person:${world.ids.amina}`, 'phx_join', content]);
		const flood = async (): Promise<void> => {
			const socket = await open();
			for (let i = 0; i < 300; i++) socket.send(large);
			frames += 300;
			for (let left = 200; socket.bufferedAmount > 0 && socket.readyState === WebSocket.OPEN && left > 0; left--)
				await sleep(20);
			socket.terminate();
		};
		const before = await server.memory();
		let most = before;
		const watching = setInterval(() => void server.memory().then((now) => (most = Math.max(most, now))), 50);
		await flood();
		clearInterval(watching);
		console.log(`memory before a flood ${Math.round(before)} MiB, at most ${Math.round(most)} MiB`);
		expect(most - before).toBeLessThan(FLAT);
		expect(await hears()).toBe(true);
	},
	LIMIT
);
