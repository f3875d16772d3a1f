import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import type { Embedded } from '../../supabase/local/embedded.ts';
import { PUBLISHABLE_KEY, SECRET_KEY, signToken } from '../../supabase/local/jwt.ts';
import { removeFiles } from '../../supabase/local/storage/remove.ts';
import { connectTo, type Caller, type Database } from './db.ts';
import { Device, refusals, row } from './device.ts';
import { get, workspace, type Workspace } from './embedded-harness.ts';
import { buildWorld, newId, type World } from './world.ts';

/** The part of Storage that the embedded server answers for, met with the client of Supabase itself. */
let place: Workspace;
let embedded: Embedded;
let db: Database;
let world: World;
beforeAll(async () => {
	place = await workspace();
	embedded = await place.start('stored');
	db = connectTo(embedded.pgUrl);
	world = await buildWorld(db);
});
afterAll(async () => {
	await db.drop();
	await embedded.stop();
	await place.remove();
});

async function storageOf(caller: Caller, lifetime = 3600): Promise<ReturnType<SupabaseClient['storage']['from']>> {
	const token = await signToken(caller.claims, lifetime);
	const client = createClient(embedded.url, PUBLISHABLE_KEY, {
		accessToken: async () => token,
		realtime: { transport: WebSocket as never }
	});
	return client.storage.from('attachments');
}

async function photo(where: 'selfA' | 'teamA' = 'teamA'): Promise<string> {
	const one = row(world, where, 'attachment', {
		...{ kind: 'photo', media_type: 'image/jpeg', bytes: 9, width: 4, height: 3, moment: 'moving_in' },
		file_key: randomBytes(32).toString('base64')
	});
	expect(await refusals(new Device(world.amina), one)).toEqual([]);
	return `${world.ids.enrolmentA}/${one.id}`;
}

/** Status in the body of a refusal, as the client of Supabase reads it; null when it went well. */
async function bring(
	caller: Caller,
	path: string,
	size = 9,
	contentType = 'application/octet-stream',
	lifetime?: number
) {
	const files = await storageOf(caller, lifetime);
	const { error } = await files.upload(path, randomBytes(size), { contentType });
	return error ? (error as unknown as { statusCode: string }).statusCode : null;
}

/** As the app fetches it: the client's `download` asks with a GET on the same address. */
async function fetched(caller: Caller, path: string): Promise<Buffer | number> {
	const token = await signToken(caller.claims);
	const response = await fetch(`${embedded.url}/storage/v1/object/authenticated/attachments/${path}`, {
		headers: { apikey: PUBLISHABLE_KEY, authorization: `Bearer ${token}` }
	});
	if (response.ok) return Buffer.from(await response.arrayBuffer());
	return Number(((await response.json()) as { statusCode: string }).statusCode);
}

const objects = async (): Promise<number> => (await db.query('select from storage.objects')).length;
const asPostgres = async <T>(work: (client: pg.Client) => Promise<T>): Promise<T> => {
	const client = new pg.Client({ connectionString: embedded.pgUrl });
	await client.connect();
	return work(client).finally(() => client.end());
};

test('a file comes back as it was brought, to those who see its row, and not to others', async () => {
	const path = await photo();
	const bytes = randomBytes(300_000);
	const { data, error } = await (
		await storageOf(world.amina)
	).upload(path, bytes, { contentType: 'application/octet-stream' });
	expect([error, data?.path, data?.fullPath]).toEqual([null, path, `attachments/${path}`]);
	for (const who of ['amina', 'kari', 'lars'] as const)
		expect(Buffer.compare((await fetched(world[who], path)) as Buffer, bytes)).toBe(0);
	for (const who of ['bilal', 'odd', 'rune', 'siri', 'lead', 'stranger', 'aminaLost'] as const)
		expect([who, await fetched(world[who], path)]).toEqual([who, 404]);
});

test('it is taken once, from its author, within the limits, and only as what it is', async () => {
	const path = await photo('selfA');
	const before = await objects();
	expect(await bring(world.kari, path)).toBe('403');
	expect(await bring(world.aminaLost, path)).toBe('403');
	expect(await bring(world.amina, path, 9, 'image/jpeg')).toBe('415');
	expect(await bring(world.amina, path, 1024 * 1024 + 1)).toBe('413');
	expect(await bring(world.amina, path, 9, 'application/octet-stream', -60)).toBe('403');
	expect(await bring(world.amina, `${world.ids.enrolmentA}/${newId()}`)).toBe('403');
	expect(await bring(world.amina, path.replace(world.ids.enrolmentA, world.ids.enrolmentB))).toBe('403');
	for (const odd of [`${path}/x`, path.toUpperCase(), `x/${path}`, '%2e%2e/%2e%2e/x', '..%2fx'])
		expect([odd, await bring(world.amina, odd)]).toEqual([odd, expect.stringMatching(/^40[04]$/)]);
	expect(await objects()).toBe(before);
	expect(await bring(world.amina, path, 1024 * 1024)).toBe(null);
	expect(await bring(world.amina, path)).toBe('409');
});

test('nothing is listed, overwritten, signed, made public or removed by a phone', async () => {
	const path = await photo();
	expect(await bring(world.amina, path)).toBe(null);
	const files = await storageOf(world.amina);
	const answers = await Promise.all([
		files.list(world.ids.enrolmentA),
		files.update(path, randomBytes(9)),
		files.createSignedUrl(path, 60),
		files.remove([path]),
		files.move(path, 'x')
	]);
	for (const { error } of answers) expect(error).not.toBe(null);
	const twice = await files.upload(path, randomBytes(9), { contentType: 'application/octet-stream', upsert: true });
	expect(twice.error).not.toBe(null);
	for (const address of [`public/attachments/${path}`, `attachments/${path}`, `sign/attachments/${path}?token=x`])
		expect((await get(embedded, `/storage/v1/object/${address}`)).status).toBe(404);
	expect((await get(embedded, `/storage/v1/object/authenticated/attachments/${path}`)).status).toBe(401);
	expect(await fetched(world.amina, path)).toHaveLength(9);
});

test('eight uploads are held at once; who comes meanwhile is asked to come again', async () => {
	const paths = await Promise.all(Array.from({ length: 30 }, () => photo()));
	const told = await Promise.all(paths.map((path) => bring(world.amina, path, 900_000)));
	expect(told.filter((status) => status !== null && status !== '429')).toEqual([]);
	for (const [i, path] of paths.entries()) if (told[i]) expect(await bring(world.amina, path, 900_000)).toBe(null);
});

test('no file outlives its row: the service removes what is queued, also what came too late', async () => {
	const path = await photo();
	expect(await bring(world.amina, path)).toBe(null);
	const service = { url: embedded.url, key: SECRET_KEY };
	await refusals(new Device(world.amina), { op: 'delete', tbl: 'attachment', id: path.split('/')[1] });
	expect(await fetched(world.kari, path)).toBe(404);
	await expect(asPostgres((client) => removeFiles(client, { ...service, key: PUBLISHABLE_KEY }))).rejects.toThrow(
		'400'
	);
	expect(await asPostgres((client) => removeFiles(client, service))).toBeGreaterThan(0);
	const left = (): Promise<unknown[]> => db.query('select from storage.objects where name = $1', [path]);
	expect(await left()).toEqual([]);
	// An upload that was under way is finished by Storage as its own.
	await db.query(`insert into storage.objects (bucket_id, name) values ('attachments', $1)`, [path]);
	await asPostgres((client) => removeFiles(client, service));
	expect(await left()).toHaveLength(1);
	await db.query(`update private.file_to_delete set queued_at = now() - interval '2 hours'`);
	await asPostgres((client) => removeFiles(client, service));
	expect([await left(), await db.query('select from private.file_to_delete')]).toEqual([[], []]);
	const orphans = await db.query(
		`select from storage.embedded_bytes b left join storage.objects o on o.id = b.object_id
		left join app.attachment a on a.enrolment_id || '/' || a.id = o.name where a.id is null`
	);
	expect(orphans).toEqual([]);
});
