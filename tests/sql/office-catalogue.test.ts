import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase } from './db.ts';
import { Device, patch, refusals, type Wild } from './device.ts';
import { buildWorld, newId, type World } from './world.ts';

/** What an office adds to the catalogue, and which parts of the app it offers: by its leads, read by all of the office. */
const db = await freshDatabase();
let world: World;
let lead: Device;
let elsewhere: { office: string; audience: string };
beforeAll(async () => {
	world = await buildWorld(db);
	lead = new Device(world.lead);
	const [made] = await db.query<{ office: string; audience: string }>(
		`with o as (insert into app.office (name) values ('Nabovik') returning id) select id as office, '' as audience from o`
	);
	const [place] = await db.query<{ id: string }>(
		`select id from app.audience where kind = 'office' and office_id = $1`,
		[made?.office]
	);
	elsewhere = { office: made?.office ?? '', audience: place?.id ?? '' };
});
afterAll(() => db.drop());

const entry = (
	nb: unknown,
	fields: Record<string, unknown> = {}
): { op: 'put'; tbl: 'office_entry'; id: string; row: Record<string, unknown> } => {
	const id = newId();
	const row = { id, audience_id: world.places.office, kind: 'step', belongs_to: 'home', texts: { nb }, ...fields };
	return { op: 'put', tbl: 'office_entry', id, row };
};
const PEOPLE = ['amina', 'bilal', 'kari', 'lars', 'odd', 'siri', 'rune'] as const;

test('a lead adds and retires; workers and participants of the office read it and write nothing', async () => {
	const own = entry('Ring hyttekontoret');
	expect(await refusals(lead, own)).toEqual([]);
	for (const person of PEOPLE) {
		const phone = new Device(world[person]);
		expect(JSON.stringify(await phone.pull()), person).toContain('Ring hyttekontoret');
		const tried: Wild[] = [
			...[
				entry('Falsk'),
				patch('office_entry', own.id, 'texts', { nb: 'Falsk' }),
				patch('office_entry', own.id, 'retired', true)
			],
			{ op: 'delete', tbl: 'office_entry', id: own.id }
		];
		expect(await refusals(phone, ...tried), person).toEqual(Array(4).fill('forbidden'));
	}
	expect(await refusals(lead, patch('office_entry', own.id, 'retired', true, false))).toEqual([]);
	expect(
		await refusals(lead, patch('office_entry', own.id, 'texts', { nb: 'Ring Hyttekontoret', ar: 'اتصل' }))
	).toEqual([]);
	expect(await refusals(lead, patch('office_entry', own.id, 'kind', 'fact', 'step'))).toEqual(['forbidden']);
	expect(await db.query('select texts, retired from app.office_entry')).toEqual([
		{ texts: { nb: 'Ring Hyttekontoret', ar: 'اتصل' }, retired: true }
	]);
});

test('only their own office: a lead writes nothing in another, and nobody of one reads the other', async () => {
	expect(await refusals(lead, entry('Inn', { audience_id: elsewhere.audience }))).toEqual(['forbidden']);
	await db.query(
		`insert into app.office_entry (id, audience_id, kind, belongs_to, texts) values (gen_random_uuid(), $1, 'fact', 'x', '{"nb": "Naboens"}')`,
		[elsewhere.audience]
	);
	for (const person of [...PEOPLE, 'lead'] as const) {
		const pulled = await new Device(world[person]).pull(true);
		expect(pulled.mine, person).not.toContain(elsewhere.audience);
		expect(JSON.stringify(pulled), person).not.toContain('Naboens');
	}
	expect(
		JSON.stringify(await world.stranger.rpc('sync_pull', { p_client: newId(), p_epoch: null, p_cursors: '{}' }))
	).toBe('{"ok":false,"code":"not_bound"}');
});

test('nothing about anybody can be put there: it belongs to no enrolment, and no row of one moves there', async () => {
	expect(await refusals(lead, entry('Om Amina', { enrolment_id: world.ids.enrolmentA }))).toEqual(['forbidden']);
	const amina = new Device(world.amina);
	const goal = (audience_id: string): { op: 'put'; tbl: string; id: string; row: Record<string, unknown> } => {
		const id = newId();
		return {
			...{ op: 'put', tbl: 'goal', id },
			row: { id, enrolment_id: world.ids.enrolmentA, audience_id, title: 'Mitt', status: 'active' }
		};
	};
	expect(await refusals(amina, goal(world.places.office))).toEqual(['dependency']);
	const own = goal(world.places.selfA);
	expect(await refusals(amina, own, { op: 'move', tbl: 'goal', id: own.id, to: world.places.office })).toEqual([
		'forbidden'
	]);
	const message = { enrolment_id: world.ids.enrolmentA, audience_id: world.places.office, body: 'Hei alle i kommunen' };
	expect(await refusals(new Device(world.kari), { op: 'put', tbl: 'message', id: newId(), row: message })).toEqual([
		'dependency'
	]);
});

test('a text without bokmål, or one that is no text, is refused', async () => {
	for (const texts of [{ en: 'Call' }, { nb: '  ' }, { nb: 1 }, { nb: 'Ring', en: { a: 1 } }, ['Ring'], 'Ring', null])
		expect(await refusals(lead, entry('', { texts })), JSON.stringify(texts)).toEqual(['invalid']);
	expect(await refusals(lead, entry('x'.repeat(5000)))).toEqual(['too_long']);
});

test('a lead who is no lead any more, or has left, changes nothing', async () => {
	await db.query('update app.office_member set is_lead = false where person_id = $1', [world.ids.lead]);
	expect(await refusals(lead, entry('Sist'))).toEqual(['forbidden']);
	expect((await lead.pull()).me).toMatchObject({ is_lead: false });
	await db.query('update app.office_member set is_lead = true where person_id = $1', [world.ids.lead]);
	expect((await lead.pull()).me).toMatchObject({ is_lead: true });
});

test('who leaves the office loses its catalogue, and a participant whose follow-up is deleted their sign-in', async () => {
	await new Device(world.odd).pull();
	await db.query('update app.office_member set removed_at = now() where person_id = $1', [world.ids.odd]);
	const seats = (person: string): Promise<unknown[]> =>
		db.query('select from app.audience_member where person_id = $1 and audience_id = $2 and removed_at is null', [
			...[person, world.places.office]
		]);
	expect(await seats(world.ids.odd)).toEqual([]);
	expect(await seats(world.ids.bilal)).toHaveLength(1);
	await db.query('select private.delete_enrolment($1)', [world.ids.enrolmentB]);
	expect(await seats(world.ids.bilal)).toEqual([]);
	expect(await db.query('select from app.person where id = $1', [world.ids.bilal])).toEqual([]);
});

test('only a lead offers other parts than the method’s, and takes them back', async () => {
	const offer = (caller: World['lead'], parts: string[] | null): Promise<unknown> =>
		caller.rpc('offer_parts', { p_enrolment: world.ids.enrolmentA, p_parts: parts });
	for (const person of ['amina', 'kari', 'lars', 'rune', 'siri', 'stranger'] as const)
		expect(await offer(world[person], ['jobs']), person).toEqual({ ok: false, code: 'forbidden' });
	expect(await offer(world.lead, ['rating', 'agreement'])).toEqual({ ok: true });
	expect(JSON.stringify(await new Device(world.amina).pull())).toContain('"parts":["rating","agreement"]');
	expect(await offer(world.lead, Array(21).fill('x'))).toEqual({ ok: false, code: 'invalid' });
	expect(await offer(world.lead, ['x'.repeat(500)])).toEqual({ ok: false, code: 'invalid' });
	await db.query('update app.enrolment set office_id = $1 where id = $2', [elsewhere.office, world.ids.enrolmentA]);
	expect(await offer(world.lead, ['jobs'])).toEqual({ ok: false, code: 'forbidden' });
	await db.query('update app.enrolment set office_id = $1 where id = $2', [world.ids.office, world.ids.enrolmentA]);
	expect(await offer(world.lead, null)).toEqual({ ok: true });
	expect(await db.query('select parts from app.enrolment where id = $1', [world.ids.enrolmentA])).toEqual([
		{ parts: null }
	]);
});
