import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase } from './db.ts';
import { Device, patch, refusals } from './device.ts';
import { buildWorld, newId, type World } from './world.ts';

/** Who may have something translated: people of an office whose lead has switched it on, not too often. */
const db = await freshDatabase();
let world: World;
beforeAll(async () => {
	world = await buildWorld(db);
});
afterAll(() => db.drop());

const INSIDE = ['amina', 'bilal', 'kari', 'lars', 'siri', 'lead'] as const;
const admit = (person: keyof Omit<World, 'ids' | 'places'>, text = true): Promise<unknown> =>
	world[person].rpc('admit_translation', { p_text: text });
const no = (code: string): { ok: false; code: string } => ({ ok: false, code });

const id = newId();
const row = () => ({
	...{ id, audience_id: world.places.office, kind: 'translator', belongs_to: 'machine' },
	texts: { nb: 'ar nb' }
});
const on = () => ({ op: 'put', tbl: 'office_entry', id, row: row() }) as const;

test('off for everybody until the lead switches it on; nobody else can', async () => {
	for (const person of INSIDE) expect(await admit(person), person).toEqual(no('off'));
	for (const person of ['amina', 'kari', 'siri'] as const)
		expect(await refusals(new Device(world[person]), on()), person).toEqual(['forbidden']);
	expect(await admit('amina')).toEqual(no('off'));
	expect(await db.query('select from app.translation_count')).toEqual([]);
	expect(await refusals(new Device(world.lead), on())).toEqual([]);
	for (const person of INSIDE) expect(await admit(person), person).toEqual({ ok: true });
	expect(await admit('stranger')).toEqual(no('not_bound'));
	expect(await admit('aminaLost')).toEqual(no('revoked'));
});

test('another office has a switch of its own', async () => {
	const [office] = await db.query<{ id: string }>(`insert into app.office (name) values ('Nabovik') returning id`);
	const [person] = await db.query<{ id: string }>(
		`insert into app.person (office_id, kind, display_name) values ($1, 'worker', 'Nils') returning id`,
		[office?.id]
	);
	await db.query(
		`insert into app.office_member (person_id, office_id, email, role, employer) values ($1, $2, 'nils@example.no', 'mentor', 'Nabovik')`,
		[person?.id, office?.id]
	);
	const claims = await db.signIn();
	await db.query('insert into app.sign_in (auth_user_id, person_id) values ($1, $2)', [claims.sub, person?.id]);
	expect(await db.as(claims).rpc('admit_translation')).toEqual(no('off'));
});

test('only a lead may ask which languages there are', async () => {
	for (const person of ['amina', 'kari', 'siri'] as const)
		expect(await admit(person, false), person).toEqual(no('forbidden'));
	expect(await admit('lead', false)).toEqual({ ok: true });
});

test('thirty within ten minutes for each person, and again after that', async () => {
	await db.query('delete from app.translation_count');
	for (let n = 0; n < 30; n++) expect(await admit('amina')).toEqual({ ok: true });
	expect(await admit('amina')).toEqual(no('busy'));
	expect(await admit('bilal')).toEqual({ ok: true });
	await db.query(`update app.translation_count set since = now() - interval '11 minutes'`);
	expect(await admit('amina')).toEqual({ ok: true });
	expect(await db.query('select n from app.translation_count where person_id = $1', [world.ids.amina])).toEqual([
		{ n: 1 }
	]);
});

test('it is off for everybody at once when the lead retires it', async () => {
	expect(await refusals(new Device(world.lead), patch('office_entry', id, 'retired', true, false))).toEqual([]);
	for (const person of INSIDE) expect(await admit(person), person).toEqual(no('off'));
});
