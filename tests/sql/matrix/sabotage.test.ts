import { afterEach, beforeEach, expect, test } from 'vitest';
import { withClient } from '../../../supabase/local/prepare-database.ts';
import { SUPERUSER } from '../../../supabase/local/postgres/cluster.ts';
import { freshDatabase, type Database } from '../db.ts';
import { buildWorld, type World } from '../world.ts';
import { tablesOf } from './catalogue.ts';
import { Matrix } from './cells.ts';
import { unexpected, unexpectedColumns, unexpectedGrants } from './grants.ts';
import { addProbe } from './probe.ts';
import { seedMatrix } from './seed.ts';
import { topicDeviations } from './topics.ts';

/** The matrix finds what it is for: each of these opens one door, and one check says which. */
let db: Database;
let world: World;
let matrix: Matrix;
beforeEach(async () => {
	db = await freshDatabase();
	world = await buildWorld(db);
	matrix = new Matrix(db, world, await seedMatrix(db, world));
	await addProbe(db);
});
afterEach(() => db.drop());

test('a policy that lets everybody read', async () => {
	await db.query('create policy leak on app.message for select to authenticated using (true)');
	expect((await matrix.reads('app.message')).join()).toContain('other worker sees');
});

test('a policy that lets every member write', async () => {
	await db.query('grant update (body) on app.message to authenticated');
	await db.query('create policy leak on app.message for update to authenticated using (true) with check (true)');
	await db.query(`insert into private.authority (tbl, col, writer) values ('message', 'body', 'member')`);
	expect((await matrix.writes('app.message')).join()).toContain('update of body: may not');
});

test('a column of which nobody said who writes it', async () => {
	await db.query('alter table app.task add column diagnosis text');
	expect(await unexpectedColumns(db)).toEqual(['task.diagnosis is new']);
});

test('a right that no policy lets anybody use yet', async () => {
	await db.query('grant select (email) on app.office_member to authenticated');
	await db.query('grant truncate on app.goal to anon');
	expect(await unexpectedGrants(db)).toEqual([
		'anon may truncate app.goal',
		'authenticated may select app.office_member email'
	]);
});

test('a table that may suddenly be moved', async () => {
	await db.query(`update private.synced_table set movable = true where name = 'message'`);
	expect((await matrix.moves('app.message')).join()).toContain('participant may not move');
});

test('a topic that everybody hears', async () => {
	await withClient(db.url(SUPERUSER), (client) =>
		client.query('create policy open on realtime.messages for select to authenticated using (true)')
	);
	expect(await topicDeviations(db, matrix.everybody, [world.ids.amina])).toContain(
		`other worker hears person:${world.ids.amina}`
	);
});

test('a table or view nobody thought of', async () => {
	await db.query('create table app.diary (id uuid primary key); create view public.leak as select * from app.message');
	expect(unexpected(await tablesOf(db))).toEqual(['app.diary', 'public.leak']);
});
