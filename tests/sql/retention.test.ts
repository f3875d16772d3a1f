import { afterEach, beforeEach, expect, test } from 'vitest';
import { CANARY, writeCanary } from './canary-words.ts';
import { freshDatabase, type Caller, type Database } from './db.ts';
import { Device, message } from './device.ts';
import { dump, tablesWith } from './dump.ts';
import { buildWorld, newId, type World } from './world.ts';

/** A closed enrolment is kept as long as was told, then nothing of it is left but ids that make phones let go. */
let db: Database;
let world: World;
beforeEach(async () => {
	db = await freshDatabase();
	world = await buildWorld(db);
});
afterEach(() => db.drop());

interface Closed {
	ok: boolean;
	code?: string;
	delete_after?: string | null;
}

const close = (caller: Caller): Promise<Closed> =>
	caller.rpc<Closed>('close_enrolment', { p_enrolment: world.ids.enrolmentA });
const tick = (): Promise<unknown> => db.query('select private.tick()');
/** As if it had been closed so many months ago. */
const closedAgo = (months: number): Promise<unknown> =>
	db.query(`update app.enrolment set closed_at = now() - make_interval(months => $2) where id = $1`, [
		...[world.ids.enrolmentA, months]
	]);
const exists = async (): Promise<boolean> =>
	(await db.query('select from app.enrolment where id = $1', [world.ids.enrolmentA])).length > 0;

test('a worker of the team or a lead closes it, once; nobody else can', async () => {
	for (const caller of [world.amina, world.bilal, world.odd, world.rune, world.siri, world.stranger])
		expect(await close(caller)).toEqual({ ok: false, code: 'forbidden' });
	const closed = await close(world.kari);
	expect(closed).toMatchObject({ ok: true });
	const inAYear = new Date();
	inAYear.setFullYear(inAYear.getFullYear() + 1);
	expect(Math.abs(Date.parse(closed.delete_after ?? '') - inAYear.getTime())).toBeLessThan(3 * 86_400_000);
	expect(await close(world.lead)).toEqual({ ok: false, code: 'forbidden' });
	// The participant's phone learns both days, and can still read and write.
	const phone = new Device(world.amina);
	expect(JSON.stringify(await phone.pull())).toContain(`"delete_after": "${closed.delete_after}"`.replace(': ', ':'));
	expect(await phone.push(message(world, 'teamA', 'Takk for alt'))).toMatchObject({ ok: true, refused: [] });
});

test('a lead of the office closes it too', async () => {
	expect(await close(world.lead)).toMatchObject({ ok: true });
});

test('it stays to the last day, also when the office shortens its rule later', async () => {
	await closedAgo(11);
	await db.query('update app.office set keep_months = 1');
	await tick();
	expect(await exists()).toBe(true);
	await db.query('update app.enrolment set delete_after = current_date - 2 where id = $1', [world.ids.enrolmentA]);
	await tick();
	expect(await exists()).toBe(false);
});

test('an office without a rule keeps it, and an open one is never touched', async () => {
	await tick();
	await db.query('update app.office set keep_months = null');
	await closedAgo(300);
	await tick();
	expect(await exists()).toBe(true);
});

test('afterwards a dump of the whole database holds neither a word nor a name nor an id of it', async () => {
	await writeCanary(db, world);
	await db.query(`update app.person set display_name = 'Navnefugl' where id = $1`, [world.ids.amina]);
	await new Device(world.kari).pull();
	await db.query(
		`insert into app.invitation (enrolment_id, person_id, secret_hash, verifier_hash, code_expires_at, expires_at, created_by)
		values ($1, $2, '\\x01', '\\x00', now() + interval '1 day', now() + interval '1 day', $3)`,
		[world.ids.enrolmentA, world.ids.amina, world.ids.kari]
	);
	const before = await dump(db);
	const words = [CANARY, 'Navnefugl', world.ids.enrolmentA, world.ids.amina];
	expect((await tablesWith(db, ...words)).length).toBeGreaterThan(15);
	const ofB = [...before].map(([name, all]) => [
		name,
		all
			.split('\n')
			.filter((row) => row.includes(world.ids.enrolmentB))
			.sort()
	]);

	await closedAgo(13);
	await tick();
	// The names of its files wait until Storage has removed them, and an hour more.
	await db.query(`update private.file_to_delete set queued_at = now() - interval '2 hours'`);
	await db.query('select private.files_deleted(array(select private.files_to_delete()))');
	// Realtime throws its pokes away after three days; they hold a topic and nothing else.
	expect((await tablesWith(db, ...words)).filter((name) => name !== 'realtime.messages')).toEqual([]);
	expect(await tablesWith(db, CANARY, 'Navnefugl')).toEqual([]);
	for (const name of ['app.access', 'app.change', 'app.revision', 'app.history', 'app.message'])
		expect(before.get(name), name).not.toBe('');
	expect(
		[...(await dump(db))].map(([name, all]) => [
			name,
			all
				.split('\n')
				.filter((row) => row.includes(world.ids.enrolmentB))
				.sort()
		])
	).toEqual(ofB);
});

test('the phones of workers are told removed, those of the participant revoked, however late they ask', async () => {
	const kari = new Device(world.kari);
	const lars = new Device(world.lars);
	await kari.pull();
	await lars.pull();
	await new Device(world.amina).pull();
	await closedAgo(13);
	await tick();
	const told = await kari.pull();
	expect(told.removed.sort()).toEqual([world.places.teamA, world.places.kariA, world.places.socialA].sort());
	expect([told.unknown, told.mine.includes(world.places.teamB)]).toEqual([[], true]);
	expect((await lars.pull()).removed).toContain(world.places.larsA);
	expect(await world.amina.rpc('sync_pull', { p_client: newId(), p_epoch: null, p_cursors: '{}' })).toEqual({
		ok: false,
		code: 'revoked'
	});
	// What a worker had written meanwhile comes back to them as refused; nothing is made again.
	expect(await lars.push(message(world, 'teamA', 'kom for sent fram'))).toMatchObject({
		ok: true,
		refused: [{ seq: 1 }]
	});
	expect(await tablesWith(db, 'kom for sent fram')).toEqual([]);
});

test('a participant with a second enrolment keeps that one and her phones', async () => {
	const [{ id } = { id: '' }] = await db.query<{ id: string }>(
		`insert into app.enrolment (office_id, participant_id, method, display_name, office_name)
		values ($1, $2, 'loft', 'Amina', 'Fjordvik') returning id`,
		[world.ids.office, world.ids.amina]
	);
	const phone = new Device(world.amina);
	await phone.pull();
	await closedAgo(13);
	await tick();
	const reply = await phone.pull();
	expect(reply.removed).toContain(world.places.selfA);
	expect(reply.mine).toHaveLength(3);
	expect(reply.mine).toContain(world.places.office);
	expect(await db.query('select from app.enrolment where id = $1', [id])).toHaveLength(1);
});
