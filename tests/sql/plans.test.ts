import pg from 'pg';
import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SUPERUSER } from '../../supabase/local/postgres/cluster.ts';
import { callAs, OPEN, PULL, PUSH } from '../bench/sql/caller.ts';
import { everybody, explain, type Asker } from '../bench/sql/people.ts';
import { seed } from '../bench/sql/seed.ts';
import { freshDatabase } from './db.ts';

/** How the database finds what is somebody's, at a size at which a wrong way shows; `npm run bench -- sql` says how fast. */
const db = await freshDatabase();
let client: pg.Client;
let people: Asker[];
beforeAll(async () => {
	client = new pg.Client({ connectionString: db.url(SUPERUSER) });
	await client.connect();
	await seed(client, { enrolments: 200, workers: 15, perEnrolment: 3, rows: 100 });
	people = await everybody(client);
	await client.query('analyze');
});
afterAll(async () => {
	await client.end();
	await db.drop();
});

interface Reply {
	audiences?: { enrolment_id: string | null }[];
}

const BIG = ['app.message', 'app.change'];

test.each(BIG)('nobody reads %s from end to end, and whose it is is asked once', async (table) => {
	const { rows } = await client.query<{ n: number }>(`select count(*)::int as n from ${table}`);
	expect(rows[0]?.n).toBeGreaterThan(15_000);
	for (const who of people) {
		const plan = await explain(client, who, `select count(*) from ${table}`);
		if (who.role === 'anon') expect(plan).toBeUndefined();
		else expect([who.name, plan?.readWhole, plan?.askedOnce]).toEqual([who.name, [], true]);
	}
});

test('who is in no audience with rows counts none of them', async () => {
	for (const { name, person, role } of people) {
		if (role === 'anon') continue;
		const { answer } = await callAs<string>(client, person, 'count', 'select count(*) as answer from app.message', []);
		expect([name, Number(answer) > 0]).toEqual([
			name,
			['participant', 'worker of one', 'worker of forty', 'who reads most'].includes(name)
		]);
	}
});

/** How often the big tables were read from end to end so far. */
async function wholeReads(): Promise<unknown> {
	await client.query('select pg_stat_force_next_flush()');
	const { rows } = await client.query(
		`select relname, seq_scan from pg_stat_user_tables where schemaname || '.' || relname = any ($1) order by 1`,
		[BIG]
	);
	return rows;
}

test('neither a pull nor a push reads a big table from end to end, whoever makes it', async () => {
	await client.query('select pg_stat_reset()');
	const before = await wholeReads();
	for (const { person, role, sees } of people) {
		if (role === 'anon') continue;
		const start = [v7(), null, '{}'];
		const { answer } = await callAs<Reply>(client, person, 'open', OPEN, start);
		await callAs(client, person, 'pull', PULL, start);
		expect(answer.audiences?.some(({ enrolment_id }) => enrolment_id !== null) ?? false).toBe(sees);
		const id = v7();
		const mutations = [{ seq: 1, v: 1, op: 'delete', tbl: 'message', id }];
		await callAs(client, person, 'push', PUSH, [v7(), mutations.map((one) => JSON.stringify(one))]);
	}
	expect(await wholeReads()).toEqual(before);
});

test('a policy that asks for every row is found', async () => {
	await client.query(
		`create policy slow on app.message as restrictive for select to authenticated using (private.in_audience(private.me(), audience_id))`
	);
	await client.query('drop index app.message_audience_id_enrolment_id_idx, app.message_by_moment');
	const who = people[0] as Asker;
	expect((await explain(client, who, 'select count(*) from app.message'))?.readWhole).toEqual(['message']);
});
