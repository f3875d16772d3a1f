import { randomUUID } from 'node:crypto';
import pg, { type QueryResultRow } from 'pg';
import { inject } from 'vitest';
import { TEMPLATE } from './postgres.setup.ts';

/** What an access token says; see supabase/local/jwt.ts for what the embedded server puts there. */
export interface Claims {
	sub: string;
	role: 'authenticated' | 'anon' | 'service_role';
	email?: string;
	is_anonymous?: boolean;
	[name: string]: unknown;
}

/** SQL as one signed-in person: each call is a transaction of its own under their role and claims. */
export interface Caller {
	claims: Claims;
	query<R extends QueryResultRow>(sql: string, params?: unknown[]): Promise<R[]>;
	/** Calls `public.<name>` with named arguments and gives what it returns (jsonb arrives as an object). */
	rpc<R = unknown>(name: string, args?: Record<string, unknown>): Promise<R>;
	/** Several statements in one transaction, rolled back when `work` throws. */
	tx<R>(work: (client: pg.PoolClient) => Promise<R>): Promise<R>;
}

export interface Database {
	name: string;
	/** Connection string for a role; `postgres` owns the tables and is not held back by row level security. */
	url(role?: string): string;
	/** As `postgres`: for seeding and for looking at what really is in the tables. */
	query<R extends QueryResultRow>(sql: string, params?: unknown[]): Promise<R[]>;
	/** Adds a row to auth.users, as a sign-in does: anonymous without an e-mail address. */
	signIn(email?: string): Promise<Claims>;
	as(claims: Claims): Caller;
	drop(): Promise<void>;
}

/** A new database with all migrations and no rows, copied from the template in some 50 ms. Drop it in `afterAll`. */
export const freshDatabase = (): Promise<Database> => create(TEMPLATE);

/** A new database in which not even the schemas of Supabase are. */
export const emptyDatabase = (): Promise<Database> => create('template0');

async function create(template: string): Promise<Database> {
	const name = `t_${randomUUID().replaceAll('-', '')}`;
	await onServer(`create database ${name} template ${template} owner postgres`);
	const database = connectTo(urlFor(name, 'postgres'));
	return {
		...database,
		drop: async () => {
			await database.drop();
			await onServer(`drop database ${name} with (force)`);
		}
	};
}

/** A database that is there already and stays; `drop` only lets go of it. */
export function connectTo(address: string): Database {
	const pool = new pg.Pool({ connectionString: address, max: 64 });
	// A connection may still be closing when its database is dropped, and would say so to nobody.
	pool.on('error', () => undefined);
	// One that is killed tells the query it was carrying out; nobody else needs to hear it.
	pool.on('connect', (client) => client.on('error', () => undefined));
	const query = async <R extends QueryResultRow>(sql: string, params: unknown[] = []): Promise<R[]> =>
		(await pool.query<R>(sql, params)).rows;
	return {
		name: new URL(address).pathname.slice(1),
		url: (role = 'postgres') => as(role, address),
		query,
		signIn: (email) => signIn(query, email),
		as: (claims) => callerOn(pool, claims),
		drop: () => pool.end()
	};
}

function urlFor(database: string, role: string): string {
	const url = new URL(as(role, inject('pgUrl')));
	url.pathname = `/${database}`;
	return url.href;
}

function as(role: string, address: string): string {
	const url = new URL(address);
	url.username = role;
	return url.href;
}

async function onServer(sql: string): Promise<void> {
	const client = new pg.Client({ connectionString: inject('pgUrl') });
	await client.connect();
	await client.query(sql).finally(() => client.end());
}

async function signIn(query: Database['query'], email?: string): Promise<Claims> {
	const sub = randomUUID();
	await query(
		`insert into auth.users (id, email, email_confirmed_at, raw_app_meta_data, is_anonymous)
		values ($1, $2, case when $3 then null else now() end, '{"provider": "email"}', $3)`,
		[sub, email ?? null, !email]
	);
	return { sub, role: 'authenticated', is_anonymous: !email, ...(email ? { email } : {}) };
}

function callerOn(pool: pg.Pool, claims: Claims): Caller {
	const tx = async <R>(work: (client: pg.PoolClient) => Promise<R>): Promise<R> => {
		const client = await pool.connect();
		try {
			await client.query('begin');
			await client.query(
				`select set_config('role', $1, true), set_config('request.jwt.claims', $2, true),
				set_config('request.jwt.claim.sub', $3, true), set_config('request.jwt.claim.role', $1, true)`,
				[claims.role, JSON.stringify(claims), claims.sub]
			);
			const result = await work(client);
			await client.query('commit');
			return result;
		} catch (error) {
			await client.query('rollback');
			throw error;
		} finally {
			client.release();
		}
	};
	return {
		...{ claims, tx },
		query: (sql, params = []) => tx(async (client) => (await client.query(sql, params)).rows),
		rpc: (name, args = {}) => tx((client) => call(client, name, args))
	};
}

async function call<R>(client: pg.PoolClient, name: string, args: Record<string, unknown>): Promise<R> {
	const named = Object.keys(args).map((key, index) => `${key} => $${index + 1}`);
	const found = await client.query<{ answer: R }>(
		`select public.${name}(${named.join(', ')}) as answer`,
		Object.values(args)
	);
	return (found.rows[0] as { answer: R }).answer;
}
