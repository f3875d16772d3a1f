import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { digest } from '#lib/core/sync/digest.ts';
import type { PulledAudience, PullReply } from '#lib/core/sync/protocol.ts';
import { Device, message, step } from './device.ts';
import { freshDatabase } from './db.ts';
import { functionsOf } from './matrix/catalogue.ts';
import { buildWorld, newId, type World } from './world.ts';

/** What a worker sees who is in no team. */
const ofTheOffice = (): string[] => [world.places.office, world.places.staff].sort();

const db = await freshDatabase();
let world: World;
beforeAll(async () => {
	world = await buildWorld(db);
});
afterAll(() => db.drop());

type Pulled = Extract<PullReply, { ok: true }>;

const newsOf = (reply: Pulled, id: string): PulledAudience | undefined =>
	reply.audiences.find((audience) => audience.id === id);

async function pullAll(device: Device, withDigest = false): Promise<Pulled[]> {
	const pages = [await device.pull(withDigest)];
	while (pages.at(-1)?.more) pages.push(await device.pull(withDigest));
	return pages;
}

/** Messages written in one transaction of the database, as a bulk job would. */
const inOneTransaction = (audience: string, n: number): Promise<unknown> =>
	db.query(
		`insert into app.message (id, enrolment_id, audience_id, body, created_by)
		select gen_random_uuid(), $1, $2, 'nr ' || n, $3 from generate_series(1, $4) n`,
		[world.ids.enrolmentA, audience, world.ids.lars, n]
	);

describe('pages', () => {
	test('a transaction is never split, and every row arrives once', async () => {
		const { larsA } = world.places;
		for (let i = 0; i < 37; i++) await inOneTransaction(larsA, 30);
		const pages = await pullAll(new Device(world.amina));
		expect(pages.length).toBeGreaterThan(2);
		const rows = pages.flatMap((page) => newsOf(page, larsA)?.rows ?? []);
		expect(rows).toHaveLength(37 * 30);
		expect(new Set(rows.map(({ row }) => row.id)).size).toBe(37 * 30);
		for (const page of pages) {
			const rowsByVersion = grouped(newsOf(page, larsA)?.rows ?? []);
			for (const [ver, together] of rowsByVersion) expect(together.length, `version ${ver}`).toBe(30);
		}
	});

	test('only the first page of an audience starts from the beginning, and cursors stand at what was sent', async () => {
		const device = new Device(world.lars);
		const pages = (await pullAll(device))
			.map((page) => newsOf(page, world.places.larsA))
			.filter((news) => news !== undefined);
		expect(pages.map((news) => news.from_start)).toEqual(pages.map((_, i) => i === 0));
		for (const news of pages.slice(0, -1)) expect(news.to).toBe(Math.max(...news.rows.map(({ ver }) => ver)));
		expect(device.cursors[world.places.larsA]).toBe(await versionOf(world.places.larsA));
	});

	test('what is deleted between two pages is told on a later one', async () => {
		const doomed = step(world, 'larsA');
		await new Device(world.amina).push(doomed);
		const device = new Device(world.lars);
		await device.pull();
		for (let i = 0; i < 3; i++) await device.pull();
		await new Device(world.amina).push({ op: 'delete', tbl: 'task', id: doomed.id });
		const gone = (await pullAll(device)).flatMap((page) => newsOf(page, world.places.larsA)?.gone ?? []);
		expect(gone.map(({ id }) => id)).toContain(doomed.id);
	});

	test('nothing new is nothing sent', async () => {
		const device = new Device(world.amina);
		await pullAll(device);
		expect(await device.pull()).toMatchObject({ audiences: [], more: false, removed: [], unknown: [] });
	});
});

const versionOf = async (audience: string): Promise<number> =>
	Number(
		(await db.query<{ version: string }>('select version from app.audience where id = $1', [audience]))[0]?.version
	);

function grouped<T extends { ver: number }>(rows: T[]): Map<number, T[]> {
	const groups = new Map<number, T[]>();
	for (const row of rows) groups.set(row.ver, [...(groups.get(row.ver) ?? []), row]);
	return groups;
}

describe('what a phone learns', () => {
	test('a deleted row is told by id alone, and not at all to a phone that begins', async () => {
		const device = new Device(world.amina);
		const task = step(world, 'teamA', { note: 'hemmelig innhold' });
		await device.push(task);
		await pullAll(device);
		await device.push({ op: 'delete', tbl: 'task', id: task.id });
		const news = newsOf(await device.pull(), world.places.teamA);
		expect(news?.gone).toEqual([{ tbl: 'task', id: task.id, ver: news?.to }]);
		expect(news?.rows).toEqual([]);
		const fresh = (await pullAll(new Device(world.amina))).flatMap(
			(page) => newsOf(page, world.places.teamA)?.gone ?? []
		);
		expect(fresh).toEqual([]);
	});

	test('a moved row is gone from one audience and there in the other', async () => {
		const [amina, kari] = [new Device(world.amina), new Device(world.kari)];
		const task = step(world, 'kariA');
		await kari.push(task);
		await pullAll(kari);
		await amina.push({ op: 'move', tbl: 'task', id: task.id, to: world.places.teamA });
		const [reply] = await pullAll(kari);
		if (!reply) throw new Error('no reply');
		expect(newsOf(reply, world.places.kariA)?.gone).toMatchObject([{ id: task.id }]);
		expect(newsOf(reply, world.places.teamA)?.rows.map(({ row }) => row.id)).toEqual([task.id]);
	});

	test('the phone’s own number and refusals come in the same reply', async () => {
		const device = new Device(world.amina);
		await device.push(message(world, 'teamA', 'ok'), { op: 'explode', tbl: 'task', id: newId() });
		expect(await device.pull()).toMatchObject({ last_seq: 2, refused: [{ seq: 2, code: 'unknown_op' }] });
		expect(await new Device(world.amina).pull()).toMatchObject({ last_seq: 0, refused: [] });
		const thief = Object.assign(new Device(world.kari), { id: device.id });
		expect(await thief.pull()).toMatchObject({ last_seq: 0, refused: [] });
	});

	test('another epoch starts everything over, and cursors from a lost future too', async () => {
		const device = new Device(world.bilal);
		await pullAll(device);
		device.epoch = newId();
		const reply = await device.pull();
		expect(reply.reset).toBe(true);
		expect(reply.audiences.map((audience) => audience.id).sort()).toEqual([...reply.mine].sort());
		expect(reply.audiences.every((audience) => audience.from_start)).toBe(true);
		device.cursors[world.places.teamB] = 1_000_000;
		const ahead = await device.pull();
		expect(ahead.reset).toBe(false);
		expect(ahead.audiences.map(({ id, from_start }) => [id, from_start])).toEqual([[world.places.teamB, true]]);
	});

	test.each(['', 'no json', '[1]', '{"x": 1}', `{"${newId()}": "x"}`, `"${'x'.repeat(200_000)}"`, 'null'])(
		'unreadable cursors send everything again and never fail: %.12s',
		async (p_cursors) => {
			const { epoch } = await new Device(world.bilal).pull();
			const args = { p_client: newId(), p_epoch: epoch, p_cursors };
			const reply = await world.bilal.rpc<PullReply>('sync_open', args);
			expect(reply).toMatchObject({ ok: true, removed: [], unknown: [] });
			expect(reply.ok && reply.audiences.every((audience) => audience.from_start)).toBe(true);
			// self, team, two private threads, two sides of the team, and the catalogue of the office.
			expect(reply.ok && reply.audiences.length).toBe(7);
		}
	);

	test('the digest is what the phone computes, after every kind of change', async () => {
		const device = new Device(world.amina);
		const rows = new Map<string, { audience: string; ver: number }>();
		for (const task of [step(world, 'teamA'), step(world, 'selfA'), step(world, 'kariA')]) {
			await device.push(task, {
				op: 'patch',
				tbl: 'task',
				id: task.id,
				cols: { help: { was: 'none', now: 'wanted' } }
			});
			await device.push({ op: 'move', tbl: 'task', id: task.id, to: world.places.larsA });
		}
		const pages = await pullAll(device, true);
		for (const { id, rows: news, gone } of pages.flatMap((page) => page.audiences)) {
			for (const { row, ver } of news) rows.set(`${id} ${row.id}`, { audience: id, ver });
			for (const { id: row } of gone) rows.delete(`${id} ${row}`);
		}
		const last = pages.at(-1);
		expect(last?.audiences.map((audience) => audience.id).sort()).toEqual([...(last?.mine ?? [])].sort());
		for (const { id, digest: theirs } of last?.audiences ?? []) {
			const mine = [...rows].filter(([, { audience }]) => audience === id);
			expect(theirs).toEqual(digest(mine.map(([key, { ver }]) => ({ id: key.split(' ')[1] ?? '', ver }))));
		}
		expect(last?.audiences.some((audience) => (audience.digest?.n ?? 0) > 1000)).toBe(true);
		await db.query('update app.change set ver = ver - 1 where row_id = (select id from app.message limit 1)');
		const tampered = (await device.pull(true)).audiences.filter(
			({ id, digest: theirs }) => theirs?.sum !== last?.audiences.find((audience) => audience.id === id)?.digest?.sum
		);
		expect(tampered).toHaveLength(1);
	});
});

describe('who sees what', () => {
	test('rows of an audience that is not theirs never appear', async () => {
		for (const person of ['amina', 'bilal', 'kari', 'lars', 'odd', 'lead'] as const) {
			const pages = await pullAll(new Device(world[person]));
			const mine = await db.query<{ id: string }>(
				'select audience_id as id from app.audience_member where person_id = $1 and removed_at is null',
				[world.ids[person]]
			);
			expect([...(pages[0]?.mine ?? [])].sort(), person).toEqual(mine.map(({ id }) => id).sort());
			for (const audience of pages.flatMap((page) => page.audiences)) {
				expect(pages[0]?.mine, person).toContain(audience.id);
				for (const { row } of audience.rows) expect(row['audience_id'], person).toBe(audience.id);
			}
		}
	});

	test('removed is said only of what they were removed from; the rest is unknown and nothing is told of it', async () => {
		const device = new Device(world.rune);
		const [direct] = await db.query<{ id: string }>('select id from app.audience where worker_id = $1', [
			world.ids.rune
		]);
		const stray = newId();
		device.cursors = {
			[world.places.teamA]: 1,
			[direct?.id ?? '']: 1,
			[world.places.teamB]: 1,
			[world.places.selfA]: 1,
			[stray]: 1
		};
		const { epoch } = await new Device(world.rune).pull();
		device.epoch = epoch;
		const reply = await device.pull();
		// He is still of the office: he reads its catalogue, and which of its workers are out.
		expect(reply.mine.sort()).toEqual(ofTheOffice());
		expect(reply.audiences.map(({ id }) => id).sort()).toEqual(ofTheOffice());
		expect(reply.audiences.flatMap(({ rows }) => rows)).toEqual([]);
		expect(reply.removed.sort()).toEqual([world.places.teamA, direct?.id ?? ''].sort());
		expect(reply.unknown.sort()).toEqual([world.places.teamB, world.places.selfA, stray].sort());
	});

	test('who is let in again gets everything from the start, also what was written meanwhile', async () => {
		const device = new Device(world.odd);
		await pullAll(device);
		await db.query('update app.team_member set removed_at = now() where person_id = $1', [world.ids.odd]);
		await new Device(world.bilal).push(message(world, 'teamB', 'mens Odd var borte'));
		const out = await device.pull();
		expect(out.removed).toHaveLength(3);
		expect(out.mine.sort()).toEqual(ofTheOffice());
		device.cursors = {};
		await db.query('select private.add_team_member($1, $2)', [world.ids.enrolmentB, world.ids.odd]);
		const back = await device.pull();
		expect(back.removed).toEqual([]);
		expect(newsOf(back, world.places.teamB)?.from_start).toBe(true);
		expect(JSON.stringify(back)).toContain('mens Odd var borte');
	});

	test('a worker who leaves the office is out of every team and off every device at once', async () => {
		const device = new Device(world.lars);
		await pullAll(device);
		await db.query('update app.office_member set removed_at = now() where person_id = $1', [world.ids.lars]);
		const args = { p_client: device.id, p_epoch: device.epoch, p_cursors: '{}' };
		expect(await world.lars.rpc('sync_pull', args)).toEqual({ ok: false, code: 'revoked' });
		expect(await device.push(message(world, 'teamA', 'x'))).toEqual({ ok: false, code: 'revoked' });
		expect(await world.lars.query('select id from app.message')).toEqual([]);
		const left = await db.query('select from app.audience_member where person_id = $1 and removed_at is null', [
			world.ids.lars
		]);
		expect(left).toEqual([]);
	});

	test('a revoked sign-in is told so, a stranger is not', async () => {
		const args = { p_client: newId(), p_epoch: null, p_cursors: '{}' };
		expect(await world.aminaLost.rpc('sync_pull', args)).toEqual({ ok: false, code: 'revoked' });
		expect(await world.stranger.rpc('sync_pull', args)).toEqual({ ok: false, code: 'not_bound' });
	});
});

test('everything a pull asks is one snapshot: no function of it is volatile', async () => {
	const functions = await functionsOf(db);
	const used = [
		'sync_pull',
		'my_places',
		'rows_of',
		'digests_of',
		'as_uuid',
		'sync_state',
		'removed_from',
		'cursors',
		'my_audiences',
		'my_late',
		'me',
		'not_me'
	];
	for (const name of used) {
		const found = functions.find((f) => f.name.split('(')[0]?.endsWith(`.${name}`));
		expect(found?.volatility, name).toBe('stable');
	}
});
