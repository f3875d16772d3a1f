import { afterAll, beforeAll, expect, test } from 'vitest';
import { instantText } from '#lib/core/appointment/time.ts';
import type { Mutation } from '#lib/core/sync/protocol.ts';
import { freshDatabase } from './db.ts';
import { Device } from './device.ts';
import { buildWorld, newId, type World } from './world.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const db = await freshDatabase();
let world: World;
beforeAll(async () => {
	world = await buildWorld(db);
});
afterAll(() => db.drop());

/** A window of one hour, from now on. */
function window(from: number): { starts_at: string; ends_at: string } {
	const start = Date.now() + from;
	return { starts_at: instantText(start), ends_at: instantText(start + HOUR) };
}

function meeting(fields: Record<string, unknown> = {}): Mutation {
	const row = {
		enrolment_id: world.ids.enrolmentA,
		audience_id: world.places.teamA,
		place_kind: 'home',
		who: [world.ids.kari],
		status: 'planned',
		...window(DAY)
	};
	return { op: 'put', tbl: 'appointment', id: newId(), row: { ...row, ...fields } };
}

const wish = (fields: Record<string, unknown> = {}): Mutation =>
	meeting({ place_kind: null, who: [], status: 'asked', starts_at: null, ends_at: null, ...fields });

function patch(id: string, cols: Record<string, readonly [was: unknown, now: unknown]>): Mutation {
	const entries = Object.entries(cols).map(([col, [was, now]]) => [col, { was, now }]);
	return { op: 'patch', tbl: 'appointment', id, cols: Object.fromEntries(entries) };
}

async function codes(device: Device, ...mutations: Mutation[]): Promise<string[]> {
	const reply = await device.push(...mutations);
	return reply.ok ? reply.refused.map(({ code }) => code) : [reply.code];
}

/** A row as a phone gets it. */
async function pulled(device: Device, id: string): Promise<Record<string, unknown>> {
	device.cursors = {};
	const { audiences } = await device.pull();
	const found = audiences.flatMap(({ rows }) => rows).find(({ row }) => row.id === id);
	if (!found) throw new Error('not pulled');
	return found.row;
}

test('a time weeks ahead is taken; one long past, ten years ahead or ending before it starts is not', async () => {
	const kari = new Device(world.kari);
	const late = window(DAY);
	const turned = { starts_at: late.ends_at, ends_at: late.starts_at };
	expect(await codes(kari, meeting(window(30 * DAY)), meeting(window(-30 * DAY)))).toEqual([]);
	expect(
		await codes(
			kari,
			meeting(window(-61 * DAY)),
			meeting(window(3652 * DAY)),
			meeting(turned),
			meeting({ ...window(DAY), ends_at: window(3 * DAY).ends_at }),
			meeting({ starts_at: null, ends_at: null })
		)
	).toEqual(['invalid', 'invalid', 'invalid', 'invalid', 'invalid']);
});

test('a link of 2,001 characters, or one that is not https, is refused', async () => {
	const link = (length: number): string => `https://${'x'.repeat(length - 8)}`;
	expect(await codes(new Device(world.kari), meeting({ link: link(2000) }))).toEqual([]);
	expect(
		await codes(
			new Device(world.kari),
			meeting({ link: link(2001) }),
			meeting({ link: 'http://video.example' }),
			meeting({ link: 'javascript:alert(1)' }),
			meeting({ link: ' https://video.example' })
		)
	).toEqual(['too_long', 'invalid', 'invalid', 'invalid']);
});

test('two who move it at once: the first time holds and the second is told', async () => {
	const [kari, lars] = [new Device(world.kari), new Device(world.lars)];
	const put = meeting();
	await kari.push(put);
	const seen = await pulled(lars, put.id);
	const move = (to: number): Mutation => {
		const { starts_at, ends_at } = window(to);
		return patch(put.id, { starts_at: [seen['starts_at'], starts_at], ends_at: [seen['ends_at'], ends_at] });
	};
	const first = move(2 * DAY);
	expect(await codes(kari, first)).toEqual([]);
	expect(await codes(lars, move(3 * DAY))).toEqual(['wrong_state']);
	const now = await pulled(lars, put.id);
	expect(now['starts_at']).toBe(first.op === 'patch' && first.cols['starts_at']?.now);
});

test('made and moved offline: what the phone wrote itself compares equal to what is stored', async () => {
	const put = meeting();
	const { starts_at, ends_at } = put.op === 'put' ? put.row : {};
	const next = window(4 * DAY);
	const move = patch(put.id, { starts_at: [starts_at, next.starts_at], ends_at: [ends_at, next.ends_at] });
	expect(await codes(new Device(world.kari), put, move)).toEqual([]);
});

test('the participant answers and does not rearrange; a new time is a new question', async () => {
	const [amina, kari] = [new Device(world.amina), new Device(world.kari)];
	const put = meeting();
	await kari.push(put);
	const seen = await pulled(amina, put.id);
	const next = window(5 * DAY);
	const times = patch(put.id, {
		starts_at: [seen['starts_at'], next.starts_at],
		ends_at: [seen['ends_at'], next.ends_at]
	});
	expect(await codes(amina, patch(put.id, { answer: [null, 'not_today'] }))).toEqual([]);
	expect(await codes(amina, times, patch(put.id, { place: [null, 'Hos meg'] }))).toEqual(['forbidden', 'forbidden']);
	expect(await codes(kari, patch(put.id, { answer: ['not_today', 'fits'] }))).toEqual(['forbidden']);
	expect(await codes(kari, times)).toEqual([]);
	expect((await pulled(amina, put.id))['answer']).toBeNull();
	expect(await codes(amina, patch(put.id, { summary: [null, 'Vi søker bostøtte.'] }))).toEqual([]);
	expect(await codes(kari, patch(put.id, { summary: ['Vi søker bostøtte.', 'Vi søker i dag.'] }))).toEqual([]);
});

test('who wants to meet may leave both questions open, take it back, or be given a time', async () => {
	const [amina, kari] = [new Device(world.amina), new Device(world.kari)];
	const [open, regretted] = [wish(), wish({ place_kind: 'outdoors', wish: 'En formiddag' })];
	expect(await codes(amina, open, regretted)).toEqual([]);
	expect(await codes(amina, patch(regretted.id, { status: ['asked', 'cancelled'] }))).toEqual([]);
	expect(await codes(kari, patch(open.id, { status: ['asked', 'planned'] }))).toEqual(['invalid']);
	const { starts_at, ends_at } = window(DAY);
	const time = { status: ['asked', 'planned'], starts_at: [null, starts_at], ends_at: [null, ends_at] } as const;
	expect(await codes(kari, patch(open.id, time))).toEqual(['invalid']);
	expect(await codes(kari, patch(open.id, { ...time, place_kind: [null, 'office'] }))).toEqual([]);
	expect(await codes(kari, wish({ status: 'met' }))).toEqual(['invalid']);
});

test('what is over keeps its time, and nobody who cannot see it is said to come', async () => {
	const kari = new Device(world.kari);
	const put = meeting(window(-DAY));
	await kari.push(put, patch(put.id, { status: ['planned', 'met'] }));
	const seen = await pulled(kari, put.id);
	const next = window(DAY);
	expect(
		await codes(
			kari,
			patch(put.id, { starts_at: [seen['starts_at'], next.starts_at], ends_at: [seen['ends_at'], next.ends_at] }),
			meeting({ who: [world.ids.rune] }),
			meeting({ who: [world.ids.odd] })
		)
	).toEqual(['wrong_state', 'invalid', 'invalid']);
});

test('a meeting is not moved out of sight of whoever comes; away from somebody who does not, it is', async () => {
	const amina = new Device(world.amina);
	const put = meeting();
	const to = (place: keyof World['places']): Mutation => ({
		...{ op: 'move', tbl: 'appointment' },
		...{ id: put.id, to: world.places[place] }
	});
	expect(await codes(new Device(world.kari), put)).toEqual([]);
	expect(await codes(amina, to('selfA'), to('larsA'), to('workA'))).toEqual(['forbidden', 'forbidden', 'forbidden']);
	expect((await pulled(amina, put.id))['audience_id']).toBe(world.places.teamA);
	expect(await codes(amina, to('kariA'), to('socialA'))).toEqual([]);
	expect(await codes(new Device(world.lars), patch(put.id, { bring: [null, 'Kart'] }))).toEqual(['gone']);
});

test('what nobody comes to can be kept for oneself', async () => {
	const amina = new Device(world.amina);
	const put = wish();
	const away = { op: 'move', tbl: 'appointment', id: put.id, to: world.places.selfA } as const;
	expect(await codes(amina, put, away)).toEqual([]);
});
