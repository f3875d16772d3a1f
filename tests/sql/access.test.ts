import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { PullReply, PushReply } from '#lib/core/sync/protocol.ts';
import { freshDatabase, type Caller } from './db.ts';
import { Device, message } from './device.ts';
import { buildWorld, newId, type World } from './world.ts';

/** What is delivered and opened is written down, cannot be skipped or changed, and is read by the participant alone. */
const db = await freshDatabase();
let world: World;
beforeEach(async () => {
	// The log itself can be emptied by nobody, so each test has people of its own.
	await db.query(`update app.office_member set email = gen_random_uuid() || email`);
	world = await buildWorld(db);
	await new Device(world.amina).push(message(world, 'teamA', 'Hei alle'), message(world, 'kariA', 'Hei Kari'));
});
afterAll(() => db.drop());

interface Line {
	what: string;
	person_id: string | null;
	kind: string | null;
	device: string | null;
	at: Date;
}

const linesOf = (person: string): Promise<Line[]> =>
	db.query<Line & Record<string, unknown>>(
		`select l.what, l.person_id, a.kind, l.device, l.at from app.access l left join app.audience a on a.id = l.audience_id
		where l.person_id = $1 and l.enrolment_id = $2 order by l.id`,
		[person, world.ids.enrolmentA]
	);

const asked = (client: string, cursors: Record<string, number> = {}): Record<string, unknown> => ({
	...{ p_client: client, p_epoch: null, p_cursors: JSON.stringify(cursors) }
});

const pull = (caller: Caller, name: 'sync_pull' | 'sync_open', args: Record<string, unknown>): Promise<Got> =>
	caller.rpc<Got>(name, args);

type Got = Extract<PullReply, { ok: true }>;

const opened = (audience: string, at: string): Record<string, unknown> => ({
	...{ op: 'opened', tbl: 'read_marker', id: audience, at }
});

const report = (device: Device, audience: string, at: string): Promise<PushReply> => device.push(opened(audience, at));

interface Day {
	day: string;
	people: { person_id: string | null; name: string | null; phones: string[]; [time: string]: unknown }[];
}

/** What is about somebody; the catalogue of the office is about nobody, and is not in the log. */
const ofPeople = ({ audiences }: Extract<PullReply, { ok: true }>): unknown[] =>
	audiences.filter(({ enrolment_id }) => enrolment_id !== null);

const read = async (caller: Caller): Promise<Day[]> => (await caller.rpc<{ days: Day[] }>('my_access')).days;

describe('delivered', () => {
	test('a device gets nothing of an audience before a line says so, whatever it asks with', async () => {
		const client = newId();
		for (const cursors of [{}, { [world.places.teamA]: 1 }, { [world.places.teamA]: 0, [world.places.kariA]: -1 }]) {
			const reply = await pull(world.kari, 'sync_pull', asked(client, cursors));
			expect(ofPeople(reply)).toEqual([]);
			expect(reply.unopened).toContain(world.places.teamA);
			expect(JSON.stringify(reply)).not.toContain('Hei');
		}
		for (const p_client of [null, client])
			expect(
				JSON.stringify(await world.kari.rpc('sync_pull', { ...asked(''), p_client, p_digest: true }))
			).not.toContain('Hei');
		expect(await linesOf(world.ids.kari)).toEqual([]);
	});

	test('opening writes one line for each audience and gives the rows in the same call', async () => {
		const client = newId();
		const reply = await pull(world.kari, 'sync_open', { ...asked(client), p_device: 'Android, Chrome' });
		expect(reply.unopened).toEqual([]);
		expect(JSON.stringify(reply)).toContain('Hei alle');
		const lines = await linesOf(world.ids.kari);
		expect(lines.map(({ what, kind, device }) => [what, kind, device]).sort()).toEqual([
			['delivered', 'direct', 'Android, Chrome'],
			['delivered', 'social', 'Android, Chrome'],
			['delivered', 'team', 'Android, Chrome']
		]);
		for (let i = 0; i < 3; i++) await pull(world.kari, 'sync_open', asked(client));
		expect(await linesOf(world.ids.kari)).toEqual(lines);
		expect(JSON.stringify(await pull(world.kari, 'sync_pull', asked(client)))).toContain('Hei alle');
	});

	test('two tabs that open at once write one line', async () => {
		const client = newId();
		await Promise.all(Array.from({ length: 6 }, () => pull(world.kari, 'sync_open', asked(client))));
		expect(await linesOf(world.ids.kari)).toHaveLength(3);
	});

	test('the line of somebody else’s device, or of another device, opens nothing', async () => {
		const client = newId();
		await pull(world.kari, 'sync_open', asked(client));
		expect(ofPeople(await pull(world.lars, 'sync_open', asked(client)))).toEqual([]);
		expect(await linesOf(world.ids.lars)).toEqual([]);
		expect(ofPeople(await pull(world.kari, 'sync_pull', asked(newId())))).toEqual([]);
	});

	test('who is let in again gets a new line before the first row', async () => {
		const phone = new Device(world.lars);
		await phone.pull();
		const [{ id } = { id: '' }] = await db.query<{ id: string }>(
			'update app.team_member set removed_at = now() where person_id = $1 returning id',
			[world.ids.lars]
		);
		expect(id).not.toBe('');
		await db.query('select private.add_team_member($1, $2)', [world.ids.enrolmentA, world.ids.lars]);
		expect(ofPeople(await pull(world.lars, 'sync_pull', asked(phone.id)))).toEqual([]);
		await phone.pull();
		// Team, private thread and the side of his role, twice.
		expect(await linesOf(world.ids.lars)).toHaveLength(6);
	});
});

describe('opened', () => {
	test('is kept once an hour for a worker and an audience, however often it is told', async () => {
		const phone = new Device(world.kari);
		await db.query(`update app.audience_member set added_at = now() - interval '2 days'`);
		const hour = Date.now() - (Date.now() % 3_600_000);
		const at = (minutes: number): string => new Date(hour - 24 * 3_600_000 + minutes * 60_000).toISOString();
		for (const minutes of [5, 6, 59, 61]) await report(phone, world.places.teamA, at(minutes));
		await report(new Device(world.kari), world.places.teamA, at(30));
		await report(phone, world.places.kariA, at(7));
		const lines = (await linesOf(world.ids.kari)).filter(({ what }) => what === 'opened');
		expect(lines.map(({ kind, at: when }) => [kind, when.toISOString()])).toEqual([
			['team', at(5)],
			['team', at(61)],
			['direct', at(7)]
		]);
	});

	test('never at a time to come, nor before the worker came in', async () => {
		const phone = new Device(world.kari);
		for (const at of ['2999-01-01T00:00:00Z', '1999-01-01T00:00:00Z']) await report(phone, world.places.teamA, at);
		const lines = (await linesOf(world.ids.kari)).filter(({ what }) => what === 'opened');
		expect(lines.length).toBeGreaterThan(0);
		for (const { at } of lines) expect(Math.abs(at.getTime() - Date.now())).toBeLessThan(60_000);
	});

	test('of others’ places, nonsense and a participant’s own look leave nothing', async () => {
		const now = new Date().toISOString();
		expect((await report(new Device(world.odd), world.places.teamA, now)).ok).toBe(true);
		const refused = await new Device(world.odd).push(opened(world.places.teamA, now));
		expect(refused).toMatchObject({ ok: true, refused: [{ code: 'gone' }] });
		expect(await new Device(world.kari).push(opened(world.places.teamA, 'i går'))).toMatchObject({
			refused: [{ code: 'invalid' }]
		});
		await report(new Device(world.amina), world.places.teamA, now);
		for (const person of [world.ids.odd, world.ids.kari, world.ids.amina])
			expect((await linesOf(person)).filter(({ what }) => what === 'opened')).toEqual([]);
	});
});

describe('the log', () => {
	test('tells the participant who, what, when and on which phone, a line a person and day', async () => {
		await pull(world.kari, 'sync_open', { ...asked(newId()), p_device: 'Android, Chrome' });
		await pull(world.kari, 'sync_open', { ...asked(newId()), p_device: 'Windows, Edge' });
		await report(new Device(world.kari), world.places.teamA, new Date().toISOString());
		const [today, ...before] = await read(world.amina);
		expect(before).toEqual([]);
		const kari = today?.people.find(({ person_id }) => person_id === world.ids.kari);
		expect(kari).toMatchObject({ name: 'Kari', talk_from: null, phones: ['Android, Chrome', 'Windows, Edge'] });
		expect(kari?.['plan_from']).toMatch(/^\d\d:\d\d$/);
		expect(kari?.['plan_to']).toBe(kari?.['plan_from']);
	});

	test('is read by nobody else: no worker, not another participant', async () => {
		await pull(world.lars, 'sync_open', asked(newId()));
		for (const caller of [world.kari, world.lars, world.lead, world.bilal, world.rune, world.stranger, world.aminaLost])
			expect(await read(caller)).toEqual([]);
		expect((await read(world.amina)).length).toBe(1);
	});

	test('is changed by nobody, not even by the owner of the table, nor by a role that passes row level security', async () => {
		await pull(world.kari, 'sync_open', asked(newId()));
		for (const sql of [
			`update app.access set at = now()`,
			`update app.access set device = 'x'`,
			'delete from app.access',
			'truncate app.access'
		])
			await expect(db.query(sql), sql).rejects.toMatchObject({ code: '42501' });
		const rights = await db.query<{ role: string }>(
			`select r.rolname as role from pg_roles r
			where r.rolname not like 'pg\\_%' and not r.rolsuper and r.rolname <> 'postgres'
				and has_table_privilege(r.oid, 'app.access', 'insert, update, delete, truncate, select')`
		);
		expect(rights).toEqual([]);
	});
});
