import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase } from '../db.ts';
import { buildWorld, type World } from '../world.ts';
import { addProbe, attempt, type Who } from './probe.ts';
import { seedMatrix } from './seed.ts';
import { topicDeviations } from './topics.ts';

/** What is not a table of ours: topics of Realtime, and files. */
const db = await freshDatabase();
let world: World;
let everybody: Who[];
beforeAll(async () => {
	world = await buildWorld(db);
	everybody = await seedMatrix(db, world);
	await addProbe(db);
});
afterAll(() => db.drop());

test('everybody may listen to the topic of their own name, and to no other', async () => {
	const ids = [...Object.values(world.ids), ...Object.values(world.places)];
	expect(await topicDeviations(db, everybody, ids)).toEqual([]);
});

test.each([
	[
		'insert',
		`insert into realtime.messages (topic, extension, private, event) values ('person:x', 'broadcast', true, 'poke')`
	],
	['update', `update realtime.messages set topic = 'x'`],
	['delete', `delete from realtime.messages`],
	['send', `select realtime.send('{}', 'poke', 'person:x')`]
])('nobody writes to the table of messages: %s', async (_name, sql) => {
	const outcomes = await attempt(
		db,
		everybody.map(({ claims }) => ({ claims, sql })),
		['realtime.messages']
	);
	for (const [i, { changed, code }] of outcomes.entries()) {
		expect([everybody[i]?.name, changed]).toEqual([everybody[i]?.name, false]);
		expect([null, '42501']).toContain(code);
	}
});

test('everybody reads the files of the rows they read, and no other', async () => {
	await db.query(
		`insert into storage.objects (bucket_id, name) select 'attachments', enrolment_id || '/' || id from app.attachment
		union all select 'attachments', enrolment_id || '/' || gen_random_uuid() from app.attachment
		union all select 'attachments', 'x/' || id from app.attachment`
	);
	for (const { name, claims } of everybody) {
		const caller = db.as(claims);
		const read = async (sql: string): Promise<string[]> =>
			claims.role === 'authenticated' ? (await caller.query<{ name: string }>(sql)).map((row) => row.name) : [];
		const rows = await read(`select enrolment_id || '/' || id as name from app.attachment order by 1`);
		expect([name, await read('select name from storage.objects order by 1')]).toEqual([name, rows]);
	}
	const counts = await Promise.all(
		['participant', 'worker of the team', 'other participant', 'removed worker', 'revoked sign-in'].map(
			async (name) => {
				const claims = everybody.find((who) => who.name === name)?.claims;
				return claims ? (await db.as(claims).query('select from storage.objects')).length : name;
			}
		)
	);
	expect(counts.slice(0, 3).every((count) => Number(count) > 0)).toBe(true);
	expect(counts.slice(3)).toEqual([0, 0]);
});

test('nobody brings a file but its author, and nobody changes, deletes or finds the bytes', async () => {
	const files = await db.query<{ name: string; created_by: string }>(
		`insert into app.attachment (id, enrolment_id, audience_id, created_by, kind, media_type, bytes, width, height, moment, file_key)
		select gen_random_uuid(), enrolment_id, audience_id, created_by, kind, media_type, bytes, width, height, moment, file_key
		from app.attachment where kind = 'photo' returning enrolment_id || '/' || id as name, created_by`
	);
	for (const { name, created_by } of files) {
		const outcomes = await attempt(
			db,
			everybody.map(({ claims }) => ({
				claims,
				sql: `insert into storage.objects (bucket_id, name) values ('attachments', '${name}')`
			})),
			['storage.objects']
		);
		for (const [i, { changed }] of outcomes.entries())
			expect([everybody[i]?.name, changed]).toEqual([everybody[i]?.name, everybody[i]?.person === created_by]);
	}
	for (const sql of [
		`update storage.objects set name = 'x'`,
		'delete from storage.objects',
		`update storage.buckets set public = true`,
		`insert into storage.buckets (id, name) values ('x', 'x')`,
		`insert into storage.embedded_bytes select id, 'x' from storage.objects`,
		'delete from storage.embedded_bytes'
	]) {
		const outcomes = await attempt(
			db,
			everybody.map(({ claims }) => ({ claims, sql })),
			['storage.objects', 'storage.buckets', 'storage.embedded_bytes']
		);
		for (const [i, { changed }] of outcomes.entries())
			expect([sql, everybody[i]?.name, changed]).toEqual([sql, everybody[i]?.name, false]);
	}
});

test('no phone may make anything in any schema', async () => {
	const things = await db.query<{ name: string }>(
		`select relname as name from pg_class where relnamespace = 'storage'::regnamespace and relkind <> 'i'
		union all select proname from pg_proc where pronamespace = 'storage'::regnamespace order by 1`
	);
	expect(
		things.map(({ name }) => name),
		'a table of storage needs its people and its expectations here'
	).toEqual(['buckets', 'embedded_bytes', 'objects']);
	const rights = await db.query<{ may: boolean }>(
		`select bool_or(has_schema_privilege(role, schema, 'create')) as may
		from unnest(array['anon', 'authenticated']) role, unnest(array['storage', 'public', 'app', 'private', 'realtime', 'auth']) schema`
	);
	expect(rights).toEqual([{ may: false }]);
});
