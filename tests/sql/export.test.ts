import { mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exportEnrolment } from '../../supabase/local/export/main.ts';
import { CANARY, writeCanary } from './canary-words.ts';
import { freshDatabase } from './db.ts';
import { Device, message, step } from './device.ts';
import { buildWorld, newId, type World } from './world.ts';

/** The office's copy: all that the team and private threads hold of one enrolment, and nothing of `self` or of others. */
const db = await freshDatabase();
let world: World;
let folder: string;
let data: { rows: Record<string, Record<string, string>[]>; [part: string]: unknown };
let html: string;
beforeAll(async () => {
	world = await buildWorld(db);
	await writeCanary(db, world);
	await new Device(world.amina).push(
		...[message(world, 'larsA', 'Til Lars alene'), step(world, 'selfA', { title: 'Bare mitt' })],
		step(world, 'teamA', { title: '<b>Ring</b>' })
	);
	await new Device(world.amina).push({ op: 'mark_read', tbl: 'read_marker', id: world.places.teamA, up_to: 1 });
	await new Device(world.bilal).push(message(world, 'teamB', 'Om Bilal'));
	await new Device(world.kari).pull();
	folder = await mkdtemp(join(tmpdir(), 'stegvis-export-'));
	const client = new pg.Client({ connectionString: db.url() });
	await client.connect();
	const made = await exportEnrolment(client, world.ids.enrolmentA, folder);
	expect(await exportEnrolment(client, newId(), folder)).toBe(null);
	await client.end();
	data = JSON.parse(await readFile(join(made ?? '', 'copy.json'), 'utf8')) as typeof data;
	html = await readFile(join(made ?? '', 'copy.html'), 'utf8');
});
afterAll(async () => {
	await rm(folder, { recursive: true, force: true });
	await db.drop();
});

test('the data hold every row of team and private threads, with who, when and for whom, and the earlier words', async () => {
	for (const [table, rows] of Object.entries(data.rows)) {
		const [held] = await db.query<{ n: number }>(
			`select count(*)::int as n from app.${table} t join app.audience a on a.id = t.audience_id
			where t.enrolment_id = $1 and a.kind <> 'self'`,
			[world.ids.enrolmentA]
		);
		expect(rows.length, table).toBe(held?.n);
		for (const row of rows)
			expect(row).toMatchObject({
				created_at: expect.any(String) as string,
				audience_id: expect.any(String) as string
			});
	}
	expect(Object.keys(data.rows)).toEqual(
		expect.arrayContaining(['goal', 'task', 'appointment', 'job_application', 'message', 'revision', 'history'])
	);
	// A photo is told of, without the key that would open it after its row is gone.
	expect(data.rows['attachment']).toMatchObject([{ kind: 'photo', room: CANARY }]);
	expect(JSON.stringify(data)).not.toContain('file_key');
	expect(html).toContain('Selve bildet er ikke med i kopien.');
	expect(data.rows['revision']?.map(({ was }) => was)).toContain(CANARY);
	expect(JSON.stringify(data['audiences'])).toContain('added_at');
	expect(JSON.stringify(data['people'])).toContain('Lars');
	expect(JSON.stringify(data['access'])).toContain('delivered');
});

test('nothing of the participant’s own space is in it, and nothing of anybody else', () => {
	const all = JSON.stringify(data) + html;
	for (const alien of ['Bare mitt', 'Om Bilal', world.places.selfA, world.ids.enrolmentB, world.ids.bilal])
		expect(all, alien).not.toContain(alien);
	expect(data.rows['read_marker']?.map(({ person_id }) => person_id)).not.toContain(world.ids.amina);
});

test('the page is read in bokmål: words, how it stands, when, by whom, and who sees it', () => {
	expect(html).toContain('<html lang="nb" dir="ltr">');
	expect(html).toMatch(
		/Til Lars alene<\/p><small>[^<]+ · Amina · Lars<\/small>|Til Lars alene<\/p><small>[^<]+ · [^<]+ · Lars</
	);
	expect(html).toContain('&lt;b&gt;Ring&lt;/b&gt;');
	expect(html).not.toContain('<b>Ring');
	expect(html).not.toMatch(/<script|undefined|\[object|null/);
	for (const part of ['Plan', 'Avtaler', 'Jobber', 'Meldinger', 'Tidligere ord'])
		expect(html).toContain(`<h2>${part}</h2>`);
	for (const part of ['Det som er vanskelig', 'Hvordan har jeg det?', 'Avtalen vår', 'Se tilbake'])
		expect(html).toContain(`<h2>${part}</h2>`);
	for (const fact of ['<p>Utgave 1</p>', '<p>4 av 10</p>']) expect(html).toContain(fact);
});

test('only the operator’s own account reads the files', async () => {
	for (const name of await readdir(join(folder, world.ids.enrolmentA)))
		expect((await stat(join(folder, world.ids.enrolmentA, name))).mode & 0o077).toBe(0);
});

test('the participant reads that a copy was made', async () => {
	const { days } = await world.amina.rpc<{ days: { people: { person_id: string | null }[] }[] }>('my_access');
	expect(days.flatMap(({ people }) => people.map(({ person_id }) => person_id))).toContain(null);
});

test('no worker and no lead can make one', async () => {
	for (const caller of [world.kari, world.lead, world.amina])
		await expect(caller.query('select private.export_enrolment($1)', [world.ids.enrolmentA])).rejects.toMatchObject({
			code: '42501'
		});
});
