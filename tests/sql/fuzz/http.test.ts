import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signToken } from '../../../supabase/local/jwt.ts';
import type { Database } from '../db.ts';
import { tablesOf } from '../matrix/catalogue.ts';
import { addProbe } from '../matrix/probe.ts';
import { seedMatrix } from '../matrix/seed.ts';
import { buildWorld } from '../world.ts';
import { junk, oddText } from './junk.ts';
import { LIMIT, LONG, SEED } from './length.ts';
import { goodMutations } from './mutations.ts';
import { bytesOf, CANARY, isWhole, requests, type Ask } from './requests.ts';
import { FuzzedServer } from './server.ts';

const RUNS = LONG ? 3_000 : 100;
/** Requests between two looks at the memory. */
const MANY = LONG ? 10_000 : 400;
/** What the program may have grown by then, in MiB. */
const FLAT = 64;

let server: FuzzedServer;
let db: Database;
let ask: fc.Arbitrary<Ask>;
let tables: string[];
const statuses = new Map<number, number>();

beforeAll(async () => {
	server = await FuzzedServer.start();
	db = server.database();
	const world = await buildWorld(db);
	const everybody = await seedMatrix(db, world);
	await addProbe(db);
	tables = (await tablesOf(db)).filter((table) => !/sync_client|sync_refusal|invitation/.test(table));
	const tokens = await Promise.all(everybody.map(({ claims }) => signToken(claims)));
	const mutations = (await goodMutations(db)).slice(0, 3).map((one, i) => ({ ...one, v: 1, seq: i + 1, text: CANARY }));
	const [photo] = await db.query<{ id: string }>(
		`select id from app.attachment where kind = 'photo' and enrolment_id = $1 limit 1`,
		[world.ids.enrolmentA]
	);
	ask = requests(world, [...tokens, 'x'], mutations, photo?.id ?? '');
});
afterAll(async () => {
	console.log(`seed ${SEED}:`, Object.fromEntries([...statuses].sort()));
	await db.drop();
	await server.remove();
});

const print = async (): Promise<string | undefined> =>
	(await db.query<{ print: string }>('select probe.print($1) as print', [tables]))[0]?.print;

/** Status and content; 0 when the server hung up without a word. */
async function answerTo(bytes: Buffer, whole = false): Promise<{ status: number; content: string }> {
	const text = (await server.send(bytes, whole)).toString();
	const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0);
	statuses.set(status, (statuses.get(status) ?? 0) + 1);
	expect(server.runs).toBe(true);
	return { status, content: text.slice(text.indexOf('\r\n\r\n') + 4) };
}

const check = <Ts>(property: fc.IAsyncProperty<Ts>): Promise<void> =>
	fc.assert(property, { seed: SEED, numRuns: RUNS });

test(
	'whatever is asked, the server answers without a fault of its own, and what is refused changes nothing',
	async () => {
		let before = await print();
		await check(
			fc.asyncProperty(ask, async (asked) => {
				const { status, content } = await answerTo(bytesOf(asked), isWhole(asked));
				const what = [asked.method, asked.path, asked.body.slice(0, 300), status, content.slice(0, 300)];
				expect([...what, status < 500]).toEqual([...what, true]);
				const after = await print();
				if (status >= 400 || content.startsWith('{"ok":false')) expect(after).toBe(before);
				before = after;
			})
		);
	},
	LIMIT
);

test(
	'bytes that are no HTTP are answered or hung up on',
	async () => {
		const bytes = fc.oneof(
			fc.uint8Array({ maxLength: 400 }).map((list) => Buffer.from(list)),
			ask.chain((asked) => fc.nat(400).map((at) => bytesOf(asked).subarray(0, at))),
			fc
				.tuple(oddText, junk)
				.map(([line, more]) => Buffer.from(`GET ${line} HTTP/1.1\r\nHost: localhost\r\n${more}\r\n\r\n`))
		);
		await check(
			fc.asyncProperty(bytes, async (sent) => {
				expect((await answerTo(sent)).status).toBeLessThan(500);
			})
		);
	},
	LIMIT
);

test('a handshake with an odd address is hung up on', async () => {
	for (const path of ['//', '//[', 'http://[', '*', '/%', '/realtime/v1/websocket', '/realtime/v1/websocket?vsn=%']) {
		const head = `GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`;
		expect((await answerTo(Buffer.from(head))).status).toBeLessThan(500);
	}
	const plain = Buffer.from('GET /config.json HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n');
	expect((await answerTo(plain, true)).status).toBe(200);
});

test(
	'memory is flat, however many ask',
	async () => {
		const ride = async (n: number): Promise<void> => {
			const waiting = fc.sample(ask, { seed: SEED, numRuns: n });
			const work = async (): Promise<void> => {
				for (let next = waiting.pop(); next; next = waiting.pop()) await answerTo(bytesOf(next), isWhole(next));
			};
			await Promise.all(Array.from({ length: 8 }, work));
		};
		await ride(MANY / 2);
		const before = await server.memory();
		await ride(MANY);
		const after = await server.memory();
		console.log(
			`memory after ${MANY / 2} requests ${Math.round(before)} MiB, after ${MANY} more ${Math.round(after)} MiB`
		);
		expect(after - before).toBeLessThan(FLAT);
	},
	LIMIT
);

test('the fuzzing reaches what it should', () => {
	for (const status of [200, 400, 401, 403, 404, 405])
		expect([status, statuses.get(status) ?? 0]).not.toEqual([status, 0]);
});

test('nothing of what was sent stands in a log', () => {
	expect(server.said).not.toContain(CANARY);
});

test('it stops in order although callers hang up in the middle of their calls', async () => {
	const calls = fc.sample(ask, { seed: SEED, numRuns: 100 });
	const hungUp = Promise.all(calls.map((call) => server.send(bytesOf(call), false).catch(() => undefined)));
	await hungUp;
	await server.stop();
	expect(server.runs).toBe(false);
}, 20_000);
