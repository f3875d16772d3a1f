import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase, type Caller } from './db.ts';
import { Device, patch, refusals, row } from './device.ts';
import { buildWorld, type World } from './world.ts';

/** Files: the row says who, Storage's policies ask the row, and no file outlives its row. */
const db = await freshDatabase();
let world: World;
let amina: Device;
beforeAll(async () => {
	world = await buildWorld(db);
	amina = new Device(world.amina);
});
afterAll(() => db.drop());

const KEY = Buffer.alloc(32, 7).toString('base64');

function photo(place: 'selfA' | 'teamA' | 'teamB', fields: Record<string, unknown> = {}): ReturnType<typeof row> {
	const about = { kind: 'photo', media_type: 'image/jpeg', bytes: 9, width: 4, height: 3, moment: 'moving_in' };
	return row(world, place, 'attachment', { ...about, file_key: KEY, ...fields });
}

const pathOf = (id: string, enrolment = world.ids.enrolmentA): string => `${enrolment}/${id}`;

/** What Storage does before it takes a file: null = taken, and kept when asked for; else the SQLSTATE. */
async function bring(caller: Caller, path: string, keep = false): Promise<string | null> {
	try {
		await caller.tx(async (client) => {
			await client.query(`insert into storage.objects (bucket_id, name) values ('attachments', $1)`, [path]);
			if (!keep) throw new Error('taken');
		});
		return null;
	} catch (error) {
		return (error as Error).message === 'taken' ? null : ((error as { code?: string }).code ?? null);
	}
}

const read = async (caller: Caller): Promise<string[]> =>
	(await caller.query<{ name: string }>('select name from storage.objects order by name')).map(({ name }) => name);

async function added(place: 'selfA' | 'teamA' = 'teamA'): Promise<string> {
	const one = photo(place);
	expect(await refusals(amina, one)).toEqual([]);
	return one.id;
}

const remove = (id: string): Record<string, unknown> => ({ op: 'delete', tbl: 'attachment', id });

test('its author alone brings the file, once, under the name of its row', async () => {
	const id = await added();
	for (const who of ['kari', 'lars', 'bilal', 'rune', 'stranger', 'aminaLost'] as const)
		expect([who, await bring(world[who], pathOf(id))]).toEqual([who, '42501']);
	for (const path of [
		...[
			pathOf(id, world.ids.enrolmentB),
			pathOf(id).toUpperCase(),
			`${pathOf(id)}/`,
			`/${pathOf(id)}`,
			`x/../${pathOf(id)}`
		],
		...[`${pathOf(id)}/../${id}`, `${world.ids.enrolmentA}//${id}`, id, '', '%', pathOf(id).replaceAll('-', '')]
	])
		expect([path, await bring(world.amina, path)]).toEqual([path, '42501']);
	expect(await bring(world.amina, pathOf(id), true)).toBe(null);
	expect(await bring(world.amina, pathOf(id))).toBe('23505');
	const elsewhere = world.amina.query(`insert into storage.objects (bucket_id, name) values ('other', $1)`, [
		pathOf(id)
	]);
	await expect(elsewhere).rejects.toMatchObject({ code: '42501' });
	await refusals(amina, remove(id));
});

test('who reads the row reads the file, also after it moved, and nobody changes or deletes it', async () => {
	const id = await added('selfA');
	const path = pathOf(id);
	expect(await bring(world.amina, path, true)).toBe(null);
	const readers = async (): Promise<string[]> => {
		const names = ['amina', 'aminaLost', 'kari', 'lars', 'bilal', 'odd', 'rune', 'siri', 'lead', 'stranger'] as const;
		const found = await Promise.all(
			names.map(async (name) => ((await read(world[name])).includes(path) ? [name] : []))
		);
		return found.flat();
	};
	expect(await readers()).toEqual(['amina']);
	expect(await refusals(amina, { op: 'move', tbl: 'attachment', id, to: world.places.teamA })).toEqual([]);
	expect(await readers()).toEqual(['amina', 'kari', 'lars']);
	for (const who of ['amina', 'kari'] as const) {
		await world[who].query(`update storage.objects set name = 'x'`);
		await world[who].query(`delete from storage.objects`);
	}
	expect(await readers()).toEqual(['amina', 'kari', 'lars']);
	await db.query('update app.team_member set removed_at = now() where person_id = $1 and enrolment_id = $2', [
		...[world.ids.lars, world.ids.enrolmentA]
	]);
	expect(await readers()).toEqual(['amina', 'kari']);
	await db.query('update app.team_member set removed_at = null where person_id = $1', [world.ids.lars]);
	expect(await refusals(amina, remove(id))).toEqual([]);
	expect(await readers()).toEqual([]);
	expect(await bring(world.amina, path)).toBe('42501');
});

test('photos are the participant’s, with the limits a phone keeps', async () => {
	expect(await refusals(new Device(world.kari), photo('teamA'))).toEqual(['forbidden']);
	for (const [fields, why] of [
		[{ width: null }, 'invalid'],
		[{ width: 1601 }, 'invalid'],
		[{ bytes: 1_000_001 }, 'invalid'],
		[{ bytes: 0 }, 'invalid'],
		[{ moment: 'party' }, 'invalid'],
		[{ moment: null }, 'invalid'],
		[{ media_type: 'text/html' }, 'invalid'],
		[{ kind: 'video' }, 'invalid'],
		[{ file_key: 'short' }, 'invalid'],
		[{ room: 'x'.repeat(61) }, 'too_long'],
		[{ arrived: true }, 'forbidden'],
		[{ kind: 'voice_note', media_type: 'audio/webm', seconds: 121, width: null, height: null, moment: null }, 'invalid']
	] as const)
		expect([fields, await refusals(amina, photo('selfA', fields))]).toEqual([fields, [why]]);
	const id = await added();
	expect(await refusals(new Device(world.kari), remove(id), patch('attachment', id, 'room', 'Bad'))).toEqual([
		...['forbidden', 'forbidden']
	]);
	expect(await refusals(amina, patch('attachment', id, 'file_key', KEY.toLowerCase(), KEY))).toEqual(['forbidden']);
	expect(
		await refusals(amina, patch('attachment', id, 'room', 'Bad'), patch('attachment', id, 'arrived', true, false))
	).toEqual([]);
	await refusals(amina, remove(id));
});

test('photos go where their sheet goes; those kept elsewhere stay', async () => {
	const [home] = await db.query<{ id: string }>('select id from app.home where enrolment_id = $1', [
		world.ids.enrolmentA
	]);
	const [own, shown] = [await added('selfA'), await added('teamA')];
	const phone = new Device(world.kari);
	await phone.pull();
	const move = (to: string): Promise<string[]> => refusals(amina, { op: 'move', tbl: 'home', id: home?.id ?? '', to });
	const places = async (): Promise<unknown> =>
		Object.fromEntries(
			(await db.query<{ id: string; audience_id: string }>('select id, audience_id from app.attachment')).map((one) => [
				one.id,
				one.audience_id
			])
		);
	expect(await move(world.places.kariA)).toEqual([]);
	expect(await places()).toEqual({ [own]: world.places.kariA, [shown]: world.places.teamA });
	expect(JSON.stringify(await phone.pull())).toContain(own);
	expect(await move(world.places.selfA)).toEqual([]);
	expect(JSON.stringify((await phone.pull()).audiences.map(({ gone }) => gone))).toContain(own);
	await refusals(amina, remove(own), remove(shown));
});

test('a voice note is talk: it stays, nobody takes it back, and who came later does not hear it', async () => {
	const note = (): ReturnType<typeof row> =>
		row(world, 'teamA', 'attachment', {
			kind: 'voice_note',
			media_type: 'audio/webm',
			bytes: 9,
			seconds: 3,
			file_key: KEY
		});
	const [before, after] = [note(), note()];
	expect(await refusals(new Device(world.kari), before)).toEqual([]);
	await db.query(
		`with p as (insert into app.team_proposal (id, enrolment_id, audience_id, person_id, created_by)
			values (gen_random_uuid(), $1, $2, $3, $4) returning id) select from p`,
		[world.ids.enrolmentA, world.places.teamA, world.ids.siri, world.ids.kari]
	);
	await db.query(`update app.team_proposal set answer = 'yes' where person_id = $1`, [world.ids.siri]);
	expect(await refusals(amina, after)).toEqual([]);
	const told = JSON.stringify(await new Device(world.siri).pull(true));
	expect([told.includes(before.id), told.includes(after.id)]).toEqual([false, true]);
	await db.query(`insert into storage.objects (bucket_id, name) values ('attachments', $1), ('attachments', $2)`, [
		...[pathOf(before.id), pathOf(after.id)]
	]);
	expect(await read(world.siri)).toEqual([pathOf(after.id)]);
	expect(
		await refusals(amina, { op: 'move', tbl: 'attachment', id: after.id, to: world.places.selfA }, remove(after.id))
	).toEqual([...['forbidden', 'forbidden']]);
});

test('a message is spoken with a note of its writer, in its own thread, once', async () => {
	const noteOf = (place: 'teamA' | 'kariA'): ReturnType<typeof row> =>
		row(world, place, 'attachment', {
			...{ kind: 'voice_note', media_type: 'audio/mp4', bytes: 9, seconds: 3, file_key: KEY }
		});
	const spoken = (place: 'teamA' | 'kariA' | 'teamB', voice_id: string, more = {}): ReturnType<typeof row> =>
		row(world, place, 'message', { voice_id, lang: 'ar', ...more });
	const [note, alone, worker] = [noteOf('teamA'), noteOf('kariA'), noteOf('teamA')];
	const [kari, bilal] = [new Device(world.kari), new Device(world.bilal)];
	const message = spoken('teamA', note.id);
	// As a phone sends them: the note, then its message.
	expect(await refusals(amina, note, message, alone)).toEqual([]);
	expect(await refusals(kari, worker)).toEqual([]);
	const picture = await added();
	for (const [who, told, why] of [
		[amina, spoken('teamA', note.id), 'used_id'],
		[amina, spoken('teamA', alone.id), 'dependency'],
		[amina, spoken('teamA', worker.id), 'dependency'],
		[amina, spoken('teamA', picture), 'dependency'],
		[amina, spoken('teamA', crypto.randomUUID()), 'dependency'],
		[amina, spoken('kariA', alone.id, { body: 'og ord' }), 'invalid'],
		[kari, spoken('teamA', note.id), 'dependency'],
		[bilal, spoken('teamB', note.id), 'dependency'],
		[bilal, spoken('teamA', note.id), 'dependency']
	] as const)
		expect([told.row, await refusals(who, told)]).toEqual([told.row, [why]]);
	expect(await refusals(amina, row(world, 'teamA', 'message', { lang: 'nb' }))).toEqual(['invalid']);
	expect(await refusals(amina, patch('message', message.id, 'voice_id', worker.id, note.id))).toEqual(['forbidden']);
	const heard = async (device: Device): Promise<unknown> =>
		(await device.pull()).audiences.flatMap(({ rows }) => rows).find((one) => one.row.id === message.id)?.row[
			'voice_id'
		];
	expect([await heard(new Device(world.kari)), await heard(new Device(world.bilal))]).toEqual([note.id, undefined]);
	await refusals(amina, { op: 'delete', tbl: 'message', id: message.id }, remove(picture));
	expect(await db.query('select from app.message where id = $1', [message.id])).toHaveLength(1);
});

test('whatever takes a row away, its file is queued, now and once more after an hour', async () => {
	await db.query('delete from private.file_to_delete');
	const id = await added();
	const due = async (): Promise<string[]> =>
		(await db.query<{ path: string }>('select path from private.files_to_delete() path')).map(({ path }) => path);
	const confirm = (): Promise<unknown> => db.query('select private.files_deleted($1)', [[pathOf(id)]]);
	expect(await due()).toEqual([]);
	await refusals(amina, remove(id));
	expect(await due()).toEqual([pathOf(id)]);
	await confirm();
	expect(await due()).toEqual([]);
	await db.query(`update private.file_to_delete set queued_at = now() - interval '2 hours'`);
	expect(await due()).toEqual([pathOf(id)]);
	await confirm();
	expect(await db.query('select from private.file_to_delete')).toEqual([]);
	const last = await added('selfA');
	await db.query('update app.enrolment set delete_after = current_date - 2 where id = $1', [world.ids.enrolmentA]);
	await db.query('select private.tick()');
	expect(await due()).toContain(pathOf(last));
	expect(await db.query('select from app.attachment where enrolment_id = $1', [world.ids.enrolmentA])).toEqual([]);
});
