import { afterAll, expect, test } from 'vitest';
import { freshDatabase } from './db.ts';

const db = await freshDatabase();
afterAll(() => db.drop());

const names = async (sql: string): Promise<string[]> => (await db.query<{ name: string }>(sql)).map((row) => row.name);

test('every table says what it is for', async () => {
	expect(
		await names(`select oid::regclass::text as name from pg_class
			where relkind = 'r' and relnamespace::regnamespace::text in ('app', 'private') and obj_description(oid, 'pg_class') is null`)
	).toEqual([]);
});

test('every function says what it is for', async () => {
	expect(
		await names(`select oid::regprocedure::text as name from pg_proc
			where pronamespace::regnamespace::text in ('private', 'public') and obj_description(oid, 'pg_proc') is null`)
	).toEqual([]);
});

test('every policy says what it is for, names authenticated and one command', async () => {
	expect(
		await names('select polname as name from pg_policy where polrelid::regclass::text like $$app.%$$')
	).not.toEqual([]);
	expect(
		await names(`select polrelid::regclass || ' ' || polname as name from pg_policy
			where polrelid::regclass::text ~ '^(app|private)\\.'
			and (obj_description(oid, 'pg_policy') is null or polroles <> array['authenticated'::regrole::oid] or polcmd = '*' or not polpermissive)`)
	).toEqual([]);
});

test('every table has row level security', async () => {
	expect(
		await names(`select oid::regclass::text as name from pg_class
			where relkind = 'r' and relnamespace::regnamespace::text in ('app', 'private', 'public') and not relrowsecurity`)
	).toEqual([]);
});

test('every foreign key has an index that begins with its columns', async () => {
	expect(
		await names(`select c.conrelid::regclass || '.' || c.conname as name from pg_constraint c
			where c.contype = 'f' and c.connamespace = 'app'::regnamespace and not exists (
				select from pg_index i where i.indrelid = c.conrelid and i.indpred is null
				and (select array_agg(k order by k) from unnest((i.indkey::int2[])[0:cardinality(c.conkey) - 1]) k)
					= (select array_agg(k order by k) from unnest(c.conkey) k))`)
	).toEqual([]);
});

test('functions with the rights of their owner name their search path', async () => {
	expect(
		await names(`select oid::regprocedure::text as name from pg_proc
			where pronamespace::regnamespace::text in ('app', 'private', 'public') and not coalesce('search_path=""' = any (proconfig), false)`)
	).toEqual([]);
});

test('nothing is granted to everybody, to anon or to service_role', async () => {
	expect(
		await names(`select table_schema || '.' || table_name || ' ' || grantee || ' ' || privilege_type as name
			from information_schema.table_privileges where table_schema in ('app', 'private', 'public') and grantee in ('PUBLIC', 'anon', 'service_role')`)
	).toEqual([]);
	expect(
		await names(`select oid::regprocedure::text as name from pg_proc where pronamespace::regnamespace::text in ('app', 'private', 'public')
			and (has_function_privilege('anon', oid, 'execute') or has_function_privilege('service_role', oid, 'execute'))`)
	).toEqual([]);
});
