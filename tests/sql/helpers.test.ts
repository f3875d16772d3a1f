import { afterAll, expect, test } from 'vitest';
import { freshDatabase } from './db.ts';

const db = await freshDatabase();
afterAll(() => db.drop());

test('a caller runs as authenticated with their own claims', async () => {
	const someone = db.as(await db.signIn('kari@example.no'));
	const [row] = await someone.query(`select current_user as role, auth.uid() as uid, auth.jwt() ->> 'email' as email`);
	expect(row).toEqual({ role: 'authenticated', uid: someone.claims.sub, email: 'kari@example.no' });
});

test('what a caller set does not stay on the connection', async () => {
	const someone = db.as(await db.signIn());
	await someone.query('select 1');
	const rows = await Promise.all(
		Array.from({ length: 4 }, () => db.query('select current_user as role, auth.uid() as uid'))
	);
	expect(rows.flat()).toEqual(Array.from({ length: 4 }, () => ({ role: 'postgres', uid: null })));
});

test('migrations run without superuser rights and own nothing of auth, realtime and storage', async () => {
	const [row] = await db.query(`select rolsuper, rolbypassrls from pg_roles where rolname = 'postgres'`);
	expect(row).toEqual({ rolsuper: false, rolbypassrls: true });
	const owned = await db.query(`select relname from pg_class where relowner = 'postgres'::regrole
		and relnamespace in ('auth'::regnamespace, 'realtime'::regnamespace, 'storage'::regnamespace)`);
	expect(owned).toEqual([]);
});

test('two databases do not see each other', async () => {
	const other = await freshDatabase();
	await other.signIn();
	expect(await db.query(`select count(*)::int as n from auth.users where email is null`)).toEqual([{ n: 1 }]);
	await other.drop();
});
